using System.Text.Json;
using KoreBT.Cli.Settings;

namespace KoreBT.Cli.Tests.Settings;

public sealed class SettingsFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{ "host": "https://kore.test",%"hots": 1 }""", "2: there is no setting \"hots\"; perhaps \"host\" is meant.")]
    [InlineData("""{ "host": "a",%"host": "b" }""", "2: host stands here a second time.")]
    [InlineData("""{ "host": ["a"] }""", "1: host is a text, a number, true or false; an empty text says nothing.")]
    [InlineData("""{ "host": " " }""", "1: host is a text, a number, true or false; an empty text says nothing.")]
    [InlineData("""["a"]""", "1: settings are one JSON object, such as { \"host\": \"https://platform.kore.ai\" }.")]
    [InlineData("""{ "host":% hush }""", "2: this is no JSON: ")]
    [InlineData("""{ "host": "a" } hush""", "1: this is no JSON: ")]
    [InlineData("", "1: this is no JSON: ")]
    public void What_cannot_be_meant_is_named_with_its_line(string json, string sentence)
    {
        string file = _folder.File(SettingsFile.Name, json.Replace('%', '\n'));

        UsageException refusal = Assert.Throws<UsageException>(() => SettingsFile.Read(file));

        Assert.StartsWith($"{file}:{sentence}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clientSecret")]
    [InlineData("CLIENT_SECRET")]
    [InlineData("token")]
    [InlineData("private-key")]
    [InlineData("password")]
    public void A_secret_is_refused_and_not_repeated(string key)
    {
        string file = _folder.File(SettingsFile.Name, $$"""{ "{{key}}": "hush-hush" }""");

        UsageException refusal = Assert.Throws<UsageException>(() => SettingsFile.Read(file));

        Assert.StartsWith($"{file}:1: \"{key}\" looks like a secret, and this file is shared.", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_looked_for_upwards_to_the_root_of_the_repository_and_no_further()
    {
        string outside = _folder.File(SettingsFile.Name, "{}");
        string repository = Directory.CreateDirectory(_folder.File("repository")).FullName;
        string folder = Directory.CreateDirectory(Path.Combine(repository, "suites", "smoke")).FullName;
        Assert.Null(SettingsFile.Find(folder));
        Assert.Equal(outside, SettingsFile.Find(_folder.Path));

        Directory.CreateDirectory(Path.Combine(repository, ".git"));
        Assert.Null(SettingsFile.Find(folder));

        string shared = Path.Combine(repository, SettingsFile.Name);
        File.WriteAllText(shared, "{}");
        Assert.Equal(shared, SettingsFile.Find(folder));

        string nearer = Path.Combine(folder, SettingsFile.Name);
        File.WriteAllText(nearer, "{}");
        Assert.Equal(nearer, SettingsFile.Find(folder));
    }

    [Fact]
    public void Its_schema_has_the_keys_of_the_reader_and_no_other()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "schema", "korebt.schema.json")));

        Assert.Equal(["$schema", .. Setting.All.Select(static setting => setting.Key)], schema.RootElement.GetProperty("properties").EnumerateObject().Select(static member => member.Name));
    }
}
