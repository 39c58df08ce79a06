using System.Net;
using System.Text.Json;

namespace KoreBT.Emulator.Tests.Handlers;

public sealed class ExportTestSuiteTests
{
    [Fact]
    public async Task What_was_imported_is_exported_behind_a_signed_link()
    {
        const string Json = """{"testCases":[{"input":"a","intent":"A | B","parentIntent":"P","entities":[{"entityValue":"1","entityName":"x"}],"entityOrder":["x"]}]}""";
        await using Caller caller = await Caller.StartAsync();
        using HttpResponseMessage imported = await caller.ImportAsync(Json, name: "Mine / ü");
        JsonElement exported = await caller.PostJsonAsync(caller.Suites + "/Mine%20%2F%20%C3%BC/export", new { });
        string link = exported.GetProperty("downloadUrl").GetString()!;

        using HttpResponseMessage file = await caller.Http.GetAsync(link, TestContext.Current.CancellationToken);
        using HttpResponseMessage altered = await caller.Http.GetAsync(link.Replace("&n=", "&n=1", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.StartsWith(caller.Emulator.FilesAddress.AbsoluteUri, link, StringComparison.Ordinal);
        Assert.Equal(("Mine / ü", "made by a test"), (exported.GetProperty("name").GetString(), exported.GetProperty("description").GetString()));
        Assert.Equal("application/json", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Mine / ü.json", file.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal(Json, await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Forbidden, altered.StatusCode);
    }

    [Theory]
    [InlineData("unheard-of")]
    [InlineData("Developer%20defined%20utterances")]
    public async Task Only_custom_suites_are_exported(string name)
    {
        await using Caller caller = await Caller.StartAsync();

        using HttpResponseMessage response = await caller.PostAsync($"{caller.Suites}/{name}/export", new { });

        await Refused.AssertAsync(response, HttpStatusCode.BadRequest, 400, "Test Suite not found");
    }
}
