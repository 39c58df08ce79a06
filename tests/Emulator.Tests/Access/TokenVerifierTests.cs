using System.Text;
using KoreBT.Emulator.Access;
using KoreBT.Emulator.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace KoreBT.Emulator.Tests.Access;

public sealed class TokenVerifierTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private readonly FakeTimeProvider _clock = new(Caller.Start);

    private long Now => _clock.GetUtcNow().ToUnixTimeSeconds();

    private TokenVerifier Verifier => new("cs-1", Secret, _clock);

    [Theory]
    [InlineData("HS256")]
    [InlineData("HS512")]
    public void A_token_that_names_the_app_is_accepted(string algorithm) =>
        Assert.Null(Verifier.Check(TestToken.Of(new { sub = "1234567890", appId = "cs-1" }, Secret, algorithm)));

    [Theory]
    [InlineData("none")]
    [InlineData("HS384")]
    [InlineData("hs256")]
    public void Other_algorithms_are_refused(string algorithm) =>
        Assert.Equal(Refusals.InvalidCredentials, Verifier.Check(TestToken.Of(new { appId = "cs-1" }, Secret, algorithm)));

    [Fact]
    public void A_wrong_secret_is_refused() =>
        Assert.Equal(Refusals.InvalidCredentials, Verifier.Check(TestToken.Of(new { appId = "cs-1" }, Secret + "x")));

    [Fact]
    public void The_claim_is_spelt_appId_and_holds_the_client_id()
    {
        foreach (object claims in new object[] { new { appid = "cs-1" }, new { AppId = "cs-1" }, new { appId = "cs-2" }, new { appId = 1 }, new { sub = "cs-1" } })
        {
            Assert.Equal(Refusals.InvalidCredentials, Verifier.Check(TestToken.Of(claims, Secret)));
        }
    }

    [Fact]
    public void Altering_any_letter_of_a_token_makes_it_invalid()
    {
        string token = TestToken.Of(new { appId = "cs-1", exp = Now + 60 }, Secret);
        for (int i = 0; i < token.Length; i++)
        {
            char altered = token[i] == 'A' ? 'B' : (char)(token[i] ^ 1);
            Assert.NotNull(Verifier.Check(token[..i] + altered + token[(i + 1)..]));
        }

        Assert.Null(Verifier.Check(token));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a.b")]
    [InlineData("..")]
    [InlineData("a.b.c.d")]
    [InlineData("!!!.!!!.!!!")]
    [InlineData("{\"alg\":\"HS256\"}")]
    public void Text_that_is_no_token_is_malformed(string text) => Assert.Equal(Refusals.MalformedToken, Verifier.Check(text));

    [Fact]
    public void Parts_that_hold_no_objects_are_malformed()
    {
        string list = TestToken.Encode("[]"u8.ToArray());
        string claims = TestToken.Encode(Encoding.UTF8.GetBytes("""{"appId":"cs-1"}"""));

        Assert.Equal(Refusals.MalformedToken, Verifier.Check($"{list}.{claims}.AAAA"));
        Assert.Equal(Refusals.MalformedToken, Verifier.Check($"{claims}.{list}.AAAA"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_missing_token_is_invalid(string? token) => Assert.Equal(Refusals.InvalidCredentials, Verifier.Check(token));

    [Theory]
    [InlineData(1, true)]
    [InlineData(-29, true)]
    [InlineData(-30, false)]
    [InlineData(-3600, false)]
    public void An_expired_token_is_refused_after_half_a_minute_of_grace(int secondsFromNow, bool accepted) =>
        Assert.Equal(accepted, Verifier.Check(TestToken.Of(new { appId = "cs-1", exp = Now + secondsFromNow }, Secret)) is null);

    [Theory]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void A_token_from_the_future_is_refused_beyond_half_a_minute(int secondsFromNow, bool accepted) =>
        Assert.Equal(accepted, Verifier.Check(TestToken.Of(new { appId = "cs-1", nbf = Now + secondsFromNow }, Secret)) is null);

    [Fact]
    public void The_clock_that_counts_is_the_given_one()
    {
        string token = TestToken.Of(new { appId = "cs-1", exp = Now + 60 }, Secret);
        Assert.Null(Verifier.Check(token));

        _clock.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(Refusals.InvalidCredentials, Verifier.Check(token));
    }

    [Fact]
    public void A_time_that_is_no_number_is_refused() =>
        Assert.Equal(Refusals.InvalidCredentials, Verifier.Check(TestToken.Of(new { appId = "cs-1", exp = "tomorrow" }, Secret)));

    [Fact]
    public void A_token_without_id_may_be_used_again()
    {
        string token = TestToken.Of(new { appId = "cs-1", exp = Now + 7200 }, Secret);
        TokenVerifier verifier = Verifier;

        Assert.Null(verifier.Check(token));
        Assert.Null(verifier.Check(token));
    }

    [Fact]
    public void A_token_id_works_once()
    {
        TokenVerifier verifier = Verifier;

        Assert.Null(verifier.Check(TestToken.Of(new { appId = "cs-1", jti = "a", exp = Now + 60 }, Secret)));
        Assert.Equal(Refusals.TokenReplayed, verifier.Check(TestToken.Of(new { appId = "cs-1", kore_jti = "a", exp = Now + 60 }, Secret)));
        Assert.Null(verifier.Check(TestToken.Of(new { appId = "cs-1", jti = "b", exp = Now + 60 }, Secret)));
    }

    [Fact]
    public void A_token_with_an_id_lives_an_hour_at_most()
    {
        Assert.Null(Verifier.Check(TestToken.Of(new { appId = "cs-1", jti = "a", exp = Now + 3600 }, Secret)));
        Assert.Equal(Refusals.TokenLivesTooLong, Verifier.Check(TestToken.Of(new { appId = "cs-1", jti = "a", exp = Now + 3660 }, Secret)));
        Assert.Equal(Refusals.TokenLivesTooLong, Verifier.Check(TestToken.Of(new { appId = "cs-1", jti = "a" }, Secret)));
    }
}
