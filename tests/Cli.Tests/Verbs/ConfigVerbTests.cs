using System.Text.Json;

namespace KoreBT.Cli.Tests.Verbs;

public sealed class ConfigVerbTests : IDisposable
{
    private const string Secret = "a-secret-that-is-long-enough-to-sign";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_setting_is_shown_with_its_value_and_its_source_and_secrets_are_not()
    {
        string file = _folder.File("korebt.json", "{\n  \"host\": \"https://kore.test\"\n}");
        Dictionary<string, string> variables = new() { ["KOREBT_BOT"] = "st-1", ["KOREBT_CLIENT_ID"] = "cs-1", ["KOREBT_CLIENT_SECRET"] = Secret, ["KOREBT_TOKEN_FILE"] = " " };

        Korebt.Result text = await Korebt.RunProcessAsync(_folder.Path, variables, "config");
        Korebt.Result json = await Korebt.RunProcessAsync(_folder.Path, variables, "config", "--json");

        Assert.Equal((ExitCodes.Fine, "", ExitCodes.Fine, ""), (text.Code, text.Error, json.Code, json.Error));
        Assert.Matches(@"^setting +value +from\n", text.Output);
        Assert.Matches(@"\nhost +https://kore.test +\S+korebt.json:2\n", text.Output);
        Assert.Matches(@"\nbot +st-1 +KOREBT_BOT\n", text.Output);
        Assert.Matches(@"\nscope +assertion +default\n", text.Output);
        Assert.Matches(@"\nClientSecret +\(set, not shown\) +KOREBT_CLIENT_SECRET\n", text.Output);
        Assert.Matches(@"\nTokenFile +not set\n", text.Output);
        Assert.DoesNotContain(Secret, text.Output + json.Output, StringComparison.Ordinal);

        Assert.Equal(["schemaVersion", "file", "settings"], json.Json.EnumerateObject().Select(static member => member.Name));
        Assert.Equal(file, json.Json.GetProperty("file").GetString());
        JsonElement recorded = json.Json.GetProperty("settings").EnumerateArray().Single(static one => one.GetProperty("key").GetString() == "recorded");
        Assert.Equal(["key", "variable", "value", "source"], recorded.EnumerateObject().Select(static member => member.Name));
        Assert.Equal(("KOREBT_RECORDED", "false", "default"), (recorded.GetProperty("variable").GetString(), recorded.GetProperty("value").GetString(), recorded.GetProperty("source").GetString()));
    }

    [Fact]
    public async Task A_file_that_cannot_be_meant_is_a_usage_error()
    {
        _folder.File("korebt.json", """{ "token": "a.b.c" }""");

        Korebt.Result result = await Korebt.RunProcessAsync(_folder.Path, new Dictionary<string, string>(), "config");

        Assert.Equal((ExitCodes.Usage, ""), (result.Code, result.Output));
        Assert.DoesNotContain("a.b.c", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_value_that_its_verbs_would_refuse_is_told_with_its_place()
    {
        string file = _folder.File("korebt.json", "{\n  \"timeout\": \"soon\",\n  \"scope\": \"assertion\",\n  \"separator\": \"two\"\n}");
        Dictionary<string, string> variables = new() { ["KOREBT_MARGIN"] = "much" };

        Korebt.Result result = await Korebt.RunProcessAsync(_folder.Path, variables, "config");

        Assert.Equal((ExitCodes.Usage, ""), (result.Code, result.Output));
        string[] lines = result.Error.TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith($"{file}:2: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("KOREBT_MARGIN: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"{file}:4: ", lines[2], StringComparison.Ordinal);
    }
}
