namespace KoreBT.Client.Tests.Auth;

public sealed class TokenCredentialTests
{
    [Theory]
    [InlineData("a.b.c")]
    [InlineData("  a.b.c\n")]
    [InlineData("bearer a.b.c")]
    [InlineData("Bearer  a.b.c")]
    public async Task The_token_goes_out_alone(string given) =>
        Assert.Equal("a.b.c", await new TokenCredential(given).GetTokenAsync(TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("a.b\r\nX-Evil: 1")]
    [InlineData("a b")]
    [InlineData("a\u2028b")]
    public void What_cannot_stand_in_a_header_is_refused_and_not_repeated(string given)
    {
        ArgumentException failure = Assert.Throws<ArgumentException>(() => new TokenCredential(given));

        Assert.DoesNotContain(given, failure.Message, StringComparison.Ordinal);
    }
}
