using System.Text;

namespace KoreBT.EndToEnd.Tests;

public sealed class SecretsTests
{
    [Theory]
    [InlineData("auth: eyJhbGciOiJIUzI1NiJ9.e30.x")]
    [InlineData("GET http://127.0.0.1/f.csv?e=1&n=2&s=abc$$")]
    [InlineData("the secret is s3cret/+ value")]
    [InlineData("the secret is s3cret%2F%2B%20value")]
    public void What_must_not_be_printed_is_found(string line) => Assert.Single(Secrets.In(["nothing here", line], "s3cret/+ value"));

    [Fact]
    public void A_secret_in_base64_is_found() =>
        Assert.Single(Secrets.In([Convert.ToBase64String(Encoding.UTF8.GetBytes("s3cret/+ value"))], "s3cret/+ value"));
}
