using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace KoreBT.Client.Tests.Auth;

public sealed class JwtCredentialTests
{
    private const string Secret = "a secret of forty-four characters, as is usual";
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public async Task A_token_holds_the_app_id_and_is_signed_with_the_text_of_the_secret()
    {
        string token = await new JwtCredential("cs-1", Secret, timeProvider: new FakeTimeProvider(Now)).GetTokenAsync(TestContext.Current.CancellationToken);

        // Checked with the framework's own HMAC, not with the library that made it.
        string[] parts = token.Split('.');
        byte[] signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        Assert.Equal(Base64Url.EncodeToString(signature), parts[2]);
        Assert.Equal("""{"alg":"HS256","typ":"JWT"}""", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])));
        JsonElement claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;
        Assert.Equal("cs-1", claims.GetProperty("appId").GetString());
        Assert.Equal("cs-1", claims.GetProperty("sub").GetString());
        Assert.Equal(Now.AddSeconds(-30).ToUnixTimeSeconds(), claims.GetProperty("iat").GetInt64());
        Assert.Equal(Now.AddMinutes(5).ToUnixTimeSeconds(), claims.GetProperty("exp").GetInt64());
    }

    [Fact]
    public async Task A_token_is_kept_and_renewed_before_its_end()
    {
        FakeTimeProvider time = new(Now);
        JwtCredential credential = new("cs-1", Secret, timeProvider: time);
        string first = await credential.GetTokenAsync(TestContext.Current.CancellationToken);

        time.Advance(TimeSpan.FromSeconds(269));
        Assert.Same(first, await credential.GetTokenAsync(TestContext.Current.CancellationToken));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(first, await credential.GetTokenAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Many_callers_at_once_get_one_token()
    {
        JwtCredential credential = new("cs-1", Secret, timeProvider: new FakeTimeProvider(Now));

        string[] tokens = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => credential.GetTokenAsync(TestContext.Current.CancellationToken).AsTask())));

        Assert.All(tokens, token => Assert.Same(tokens[0], token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(31)]
    public void A_short_secret_is_refused_by_its_length_and_not_repeated(int length)
    {
        string secret = new('s', length);

        ArgumentException failure = Assert.Throws<ArgumentException>(() => new JwtCredential("cs-1", secret));

        Assert.Contains($"has {length} bytes", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('s', Math.Max(length, 3)), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Thirty_two_bytes_are_enough_even_in_fewer_characters() => _ = new JwtCredential("cs-1", new string('é', 16));

    [Theory]
    [InlineData(60)]
    [InlineData(3601)]
    public void A_lifetime_out_of_bounds_is_refused(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new JwtCredential("cs-1", Secret, TimeSpan.FromSeconds(seconds)));
}
