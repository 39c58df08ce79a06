using System.Reflection;
using System.Text.RegularExpressions;

namespace KoreBT.Client.Tests;

public sealed partial class SecretsTests
{
    [Fact]
    public void No_public_type_shows_a_secret_as_a_property()
    {
        string[] shown =
        [
            .. typeof(BatchTestClient).Assembly.GetExportedTypes()
                .SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .Where(static property => property.PropertyType == typeof(string) && Secret().IsMatch(property.Name))
                .Select(static property => $"{property.DeclaringType!.Name}.{property.Name}"),
        ];

        Assert.Empty(shown);
    }

    [Fact]
    public void A_signed_link_is_masked_where_a_record_prints_itself()
    {
        string printed = string.Join('\n', new RunResult { FileUrl = "https://files.test/f?s=hush" }, new RunStatus { Status = "completed", Result = new RunResult { FileUrl = "https://files.test/f?s=hush" } }, new ExportedTestSuite { DownloadUrl = "https://files.test/f?s=hush" });

        Assert.DoesNotContain("hush", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void No_credential_prints_what_it_proves_with()
    {
        string printed = string.Join('\n', new TokenCredential("hush"), new JwtCredential("cs-1", "hush-hush-hush-hush-hush-hush-hush-hush"), new CallbackCredential(static _ => new(new AccessToken("hush", DateTimeOffset.MaxValue))), new AccessToken("hush", DateTimeOffset.MaxValue));

        Assert.DoesNotContain("hush", printed, StringComparison.Ordinal);
    }

    [GeneratedRegex("secret|password|private|(?<!page)token$|auth$", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
