using System.Text;
using KoreBT.Cli;

// The same bytes everywhere: UTF-8 without a mark, and one kind of line end.
UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
Console.OutputEncoding = utf8;
Console.Error.NewLine = "\n";
await using StreamWriter output = new(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
Terminal terminal = new(output, Console.Error, Environment.GetEnvironmentVariable, TimeProvider.System) { ErrorIsInteractive = !Console.IsErrorRedirected };
return await CommandLine.RunAsync(args, terminal);
