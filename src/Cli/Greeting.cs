using System.Text.Json;
using KoreBT.Emulator;

namespace KoreBT.Cli;

/// <summary>What a person needs to try an emulator that runs alone: addresses, credentials, commands.</summary>
internal static class Greeting
{
    /// <summary>The same for programs.</summary>
    public static void Write(Utf8JsonWriter writer, KoreEmulator emulator, IReadOnlyList<Fault> faults)
    {
        writer.WriteString("host", emulator.BaseAddress.GetLeftPart(UriPartial.Authority));
        writer.WriteString("files", emulator.FilesAddress.GetLeftPart(UriPartial.Authority));
        writer.WriteString("bot", emulator.BotId);
        writer.WriteString("suite", emulator.SuiteName);
        writer.WriteString("clientId", emulator.ClientId);
        writer.WriteString("clientSecret", emulator.ClientSecret);
        writer.WriteStartArray("faults");
        foreach (Fault fault in faults)
        {
            writer.WriteStringValue(fault.Name);
        }

        writer.WriteEndArray();
    }

    public static string Of(KoreEmulator emulator, IReadOnlyList<Fault> faults) =>
        $"""
        A small Kore runs on this machine; nobody else can reach it. Stop it with Ctrl+C.

          API     {emulator.BaseAddress}
          files   {emulator.FilesAddress}
          bot     {emulator.BotId}
          suite   {emulator.SuiteName}
          faults  {(faults.Count == 0 ? "none" : string.Join(", ", faults))}

        To try it, in another terminal (POSIX shell):

          export KOREBT_HOST={emulator.BaseAddress.GetLeftPart(UriPartial.Authority)}
          export KOREBT_BOT={emulator.BotId}
          export KOREBT_CLIENT_ID={emulator.ClientId}
          export KOREBT_CLIENT_SECRET={emulator.ClientSecret}
          korebt run "{emulator.SuiteName}" --bot-version published --output published.csv
          korebt run "{emulator.SuiteName}" --bot-version inDevelopment --output in-development.csv
          korebt diff published.csv in-development.csv

        From the sources, write "dotnet run --project src/Cli --" for "korebt".

        """.ReplaceLineEndings("\n");
}
