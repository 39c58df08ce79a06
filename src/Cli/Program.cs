using System.Text;
using KoreBT.Cli;
using Microsoft.Extensions.Configuration;

// The same bytes everywhere: UTF-8 without a mark, and one kind of line end.
UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
Console.OutputEncoding = utf8;
Console.Error.NewLine = "\n";
await using StreamWriter output = new(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
using StreamReader input = new(Console.OpenStandardInput(), utf8);
Terminal terminal = new(output, Console.Error, Environment.GetEnvironmentVariable, TimeProvider.System)
{
    ErrorIsInteractive = !Console.IsErrorRedirected,
    OutputIsInteractive = !Console.IsOutputRedirected,
    Input = input,
    UserSecrets = static () => new ConfigurationBuilder().AddUserSecrets("korebt").Build(),
};
return await CommandLine.RunAsync(args, terminal);
