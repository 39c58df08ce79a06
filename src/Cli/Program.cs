using System.Text;
using KoreBT.Cli;

// The same bytes everywhere: UTF-8 without a mark, and one kind of line end.
UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
await using StreamWriter output = new(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
await using StreamWriter error = new(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
Terminal terminal = new(output, error, Environment.GetEnvironmentVariable, TimeProvider.System) { ErrorIsInteractive = !Console.IsErrorRedirected };
return await CommandLine.RunAsync(args, terminal);
