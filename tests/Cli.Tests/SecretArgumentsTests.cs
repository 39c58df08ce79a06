namespace KoreBT.Cli.Tests;

public sealed class SecretArgumentsTests
{
    private const string Secret = "hush-hush";

    [Theory]
    [InlineData("run", "smoke", "--client-secret", Secret)]
    [InlineData("run", "smoke", "--client-secret=" + Secret)]
    [InlineData("run", "smoke", "--token:" + Secret)]
    [InlineData("run", "--token", "bearer", Secret, "smoke")]
    [InlineData("--token", Secret, "diff", "a.csv", "b.csv")]
    [InlineData("nonsense", Secret, "--secret", Secret)]
    [InlineData("run", "smoke", "--TOKEN", Secret, "--bot-version", "newest")]
    [InlineData("run", "smoke", "--private-key", Secret)]
    [InlineData("run", "smoke", "--token")]
    public async Task A_secret_as_an_argument_is_refused_with_what_to_do_instead_and_is_not_repeated(params string[] args)
    {
        Korebt.Result result = await Korebt.RunAsync(args);

        Assert.Equal((ExitCodes.Usage, ""), (result.Code, result.Output));
        Assert.Matches("^--[a-z-]+ is refused: every process .* KOREBT_CLIENT_SECRET .*--secret-stdin.\n$", result.Error);
        Assert.DoesNotContain(Secret, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "smoke", "--secret-stdin")]
    [InlineData("run", "--", "--token")]
    [InlineData("run", "token", "--output", "--tokens.csv")]
    [InlineData("analyze", "client-secret")]
    public void A_word_that_only_looks_like_it_is_none(params string[] args) => Assert.Null(SecretArguments.Refusal(args));
}
