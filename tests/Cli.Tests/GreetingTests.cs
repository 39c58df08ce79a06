using KoreBT.Emulator;

namespace KoreBT.Cli.Tests;

public sealed class GreetingTests
{
    [Fact]
    public async Task It_says_how_to_reach_the_emulator_and_what_to_type()
    {
        await using KoreEmulator emulator = await KoreEmulator.StartAsync(
            new EmulatorOptions { BotId = "st-b", ClientId = "cs-c", ClientSecret = "0123456789abcdef0123456789abcdef" }, TestContext.Current.CancellationToken);

        string text = Greeting.Of(emulator, []);

        Assert.DoesNotContain('\r', text);
        Assert.Contains("\n  faults  none\n", text, StringComparison.Ordinal);
        string[] commands = [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("export ", StringComparison.Ordinal) || line.StartsWith("korebt ", StringComparison.Ordinal))];
        Assert.Equal(
            [
                $"export KOREBT_HOST=http://127.0.0.1:{emulator.BaseAddress.Port}",
                "export KOREBT_BOT=st-b",
                "export KOREBT_CLIENT_ID=cs-c",
                "export KOREBT_CLIENT_SECRET=0123456789abcdef0123456789abcdef",
                "korebt run \"Library helpdesk\" --bot-version published --output published.csv",
                "korebt run \"Library helpdesk\" --bot-version inDevelopment --output in-development.csv",
                "korebt diff published.csv in-development.csv",
            ],
            commands);
    }
}
