namespace KoreBT.Emulator.Tests;

public sealed class GreetingTests
{
    [Fact]
    public async Task It_says_how_to_reach_the_emulator_and_what_to_type()
    {
        await using Caller caller = await Caller.StartAsync(clock => new EmulatorOptions
        {
            TimeProvider = clock,
            BotId = "st-b",
            ClientId = "cs-c",
            ClientSecret = "0123456789abcdef0123456789abcdef",
        });

        string text = Greeting.Of(caller.Emulator);

        Assert.DoesNotContain('\r', text);
        string[] commands = [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("export ", StringComparison.Ordinal) || line.StartsWith("korebt ", StringComparison.Ordinal))];
        Assert.Equal(
            [
                $"export KOREBT_HOST=http://127.0.0.1:{caller.Emulator.BaseAddress.Port}",
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
