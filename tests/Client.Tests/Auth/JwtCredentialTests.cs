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
        string token = await new JwtCredential("cs-1", Secret, new() { TimeProvider = new FakeTimeProvider(Now) }).GetTokenAsync(Token);

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
        JwtCredential credential = new("cs-1", Secret, new() { TimeProvider = time });
        string first = await credential.GetTokenAsync(Token);

        time.Advance(TimeSpan.FromSeconds(269));
        Assert.Same(first, await credential.GetTokenAsync(Token));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(first, await credential.GetTokenAsync(Token));
    }

    [Fact]
    public async Task Many_callers_at_once_get_one_token()
    {
        JwtCredential credential = new("cs-1", Secret, new() { TimeProvider = new FakeTimeProvider(Now) });

        string[] tokens = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => credential.GetTokenAsync(Token).AsTask())));

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
        Assert.Throws<ArgumentOutOfRangeException>(() => new JwtCredential("cs-1", Secret, new() { Lifetime = TimeSpan.FromSeconds(seconds) }));

    public static TheoryData<int> Lengths => [.. Enumerable.Range(1, 129)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Each_algorithm_asks_for_its_own_length_of_secret(int length)
    {
        foreach ((JwtAlgorithm algorithm, int least) in new[] { (JwtAlgorithm.Hs256, 32), (JwtAlgorithm.Hs512, 64) })
        {
            Exception? failure = Record.Exception(() => new JwtCredential("cs-1", new string('k', length), new() { Algorithm = algorithm }));

            Assert.Equal(length < least, failure is ArgumentException);
            Assert.Equal(length < least, failure?.Message.Contains($"{length} bytes", StringComparison.Ordinal) ?? false);
        }
    }

    [Theory]
    [InlineData(JwtAlgorithm.Hs256)]
    [InlineData(JwtAlgorithm.Hs512)]
    public async Task A_short_secret_that_is_allowed_signs_as_itself(JwtAlgorithm algorithm)
    {
        for (int length = 1; length <= 64; length++)
        {
            string secret = new('k', length);

            string token = await new JwtCredential("cs-1", secret, new() { Algorithm = algorithm, AllowShortSecret = true }).GetTokenAsync(Token);

            Assert.Equal(Hmac(algorithm, secret, token), token.Split('.')[2]);
        }
    }

    // Made with Python: base64.urlsafe_b64encode(hmac.new(secret, content, hashlib.sha256 / sha512).digest()).
    [Theory]
    [InlineData(JwtAlgorithm.Hs256, "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhcHBJZCI6ImNzLTEiLCJzdWIiOiJ1LTEiLCJpYXQiOjE3NjczMjMwMTUsImV4cCI6MTc2NzMyMzM0NSwiaXNzIjoiY3MtMSIsImF1ZCI6Imh0dHBzOi8vaWRwcm94eS5rb3JlLmFpL2F1dGhvcml6ZSJ9.w5ONd-dIRjrqfBl8LcqpqrcVBtUzR1CwUT_LMcNgvnM")]
    [InlineData(JwtAlgorithm.Hs512, "eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9.eyJhcHBJZCI6ImNzLTEiLCJzdWIiOiJ1LTEiLCJpYXQiOjE3NjczMjMwMTUsImV4cCI6MTc2NzMyMzM0NSwiaXNzIjoiY3MtMSIsImF1ZCI6Imh0dHBzOi8vaWRwcm94eS5rb3JlLmFpL2F1dGhvcml6ZSJ9.Bzk1Ft2CwEHLWLLhYjoP97_XHY48YSWsUKNBrFJ2Rz7fnpTBfCIxZbLvbxFEbQAM4p1DsCjFPAqz7DVUEEgUOQ")]
    public async Task A_token_is_byte_for_byte_the_one_that_other_software_makes(JwtAlgorithm algorithm, string expected)
    {
        JwtCredential credential = new("cs-1", new string('s', 64), new() { Algorithm = algorithm, Subject = "u-1", Issuer = "cs-1", Audience = "https://idproxy.kore.ai/authorize", TimeProvider = new FakeTimeProvider(Now) });

        Assert.Equal(expected, await credential.GetTokenAsync(Token));
    }

    [Theory]
    [InlineData(JwtAlgorithm.Rs256)]
    [InlineData(JwtAlgorithm.Rs512)]
    public async Task A_private_key_signs_so_that_its_public_half_can_tell(JwtAlgorithm algorithm)
    {
        using RSA key = RSA.Create(2048);

        string[] parts = (await new JwtCredential("cs-1", key, new() { Algorithm = algorithm }).GetTokenAsync(Token)).Split('.');

        Assert.Contains(algorithm.ToString().ToUpperInvariant(), Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])), StringComparison.Ordinal);
        HashAlgorithmName hash = algorithm == JwtAlgorithm.Rs256 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA512;
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), hash, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void A_key_that_cannot_sign_or_an_algorithm_of_the_other_kind_is_refused()
    {
        using RSA key = RSA.Create(2048);
        using RSA small = RSA.Create(1024);
        using RSA half = RSA.Create(key.ExportParameters(includePrivateParameters: false));

        Assert.Contains("public half", Assert.Throws<ArgumentException>(() => new JwtCredential("cs-1", half)).Message, StringComparison.Ordinal);
        Assert.Contains("1024 bits", Assert.Throws<ArgumentException>(() => new JwtCredential("cs-1", small)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new JwtCredential("cs-1", key, new() { Algorithm = JwtAlgorithm.Hs256 }));
        Assert.Throws<ArgumentException>(() => new JwtCredential("cs-1", Secret, new() { Algorithm = JwtAlgorithm.Rs256 }));
    }

    [Fact]
    public async Task A_token_with_an_id_is_good_for_one_call_and_every_token_ends()
    {
        FakeTimeProvider time = new(Now);
        JwtCredential credential = new("cs-1", Secret, new() { IncludeTokenId = true, Lifetime = TimeSpan.FromHours(1), TimeProvider = time });
        HashSet<string> ids = [];
        for (int i = 0; i < 100; i++)
        {
            JsonElement claims = Claims(await credential.GetTokenAsync(Token));
            Assert.True(ids.Add(claims.GetProperty("jti").GetString()!));
            Assert.Equal(Now.AddHours(1).ToUnixTimeSeconds(), claims.GetProperty("exp").GetInt64());
        }

        Assert.All(ids, static id => Assert.Equal(32, id.Length));
    }

    [Theory]
    [InlineData(-600)]
    [InlineData(-31)]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(600)]
    public async Task A_refusal_teaches_the_platforms_clock(int seconds)
    {
        JwtCredential credential = new("cs-1", Secret, new() { TimeProvider = new FakeTimeProvider(Now) });
        string refused = await credential.GetTokenAsync(Token);

        Assert.True(await credential.RenewAsync(refused, Now.AddSeconds(seconds), Token));

        Assert.Equal(TimeSpan.FromSeconds(seconds), credential.ClockSkew);
        Assert.Equal(Now.AddSeconds(seconds - 30).ToUnixTimeSeconds(), Claims(await credential.GetTokenAsync(Token)).GetProperty("iat").GetInt64());
    }

    [Fact]
    public async Task Many_callers_whose_token_is_refused_at_once_get_one_new_token()
    {
        int made = 0;
        CallbackCredential credential = new(async token =>
        {
            await Task.Yield();
            return new AccessToken($"token-{Interlocked.Increment(ref made)}", DateTimeOffset.MaxValue);
        });
        string first = await credential.GetTokenAsync(Token);

        string[] tokens = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            Assert.True(await credential.RenewAsync(first, null, Token));
            return await credential.GetTokenAsync(Token);
        })));

        Assert.Equal(2, made);
        Assert.All(tokens, static token => Assert.Equal("token-2", token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static JsonElement Claims(string token) => JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement;

    private static string Hmac(JwtAlgorithm algorithm, string secret, string token)
    {
        byte[] key = Encoding.UTF8.GetBytes(secret);
        byte[] content = Encoding.ASCII.GetBytes(token[..token.LastIndexOf('.')]);
        return Base64Url.EncodeToString(algorithm == JwtAlgorithm.Hs256 ? HMACSHA256.HashData(key, content) : HMACSHA512.HashData(key, content));
    }
}
