using System.Net;

namespace KoreBT.Emulator.Tests.Handlers;

public sealed class UploadFileTests
{
    [Fact]
    public async Task Each_upload_gets_an_id_of_its_own()
    {
        await using Caller caller = await Caller.StartAsync();

        string first = (await caller.UploadAsync("x")).GetProperty("fileId").GetString()!;
        string second = (await caller.UploadAsync("x")).GetProperty("fileId").GetString()!;

        Assert.Matches("^[0-9a-f]{24}$", first);
        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData("json", HttpStatusCode.OK)]
    [InlineData(".csv", HttpStatusCode.OK)]
    [InlineData("xlsx", HttpStatusCode.PreconditionFailed)]
    [InlineData(null, HttpStatusCode.PreconditionFailed)]
    public async Task The_extension_is_json_or_csv_with_a_dot_or_without(string? extension, HttpStatusCode status)
    {
        await using Caller caller = await Caller.StartAsync();

        using HttpResponseMessage response = await caller.SendFileAsync([1], "x", extension);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_parts_and_a_body_that_is_no_form_are_refused()
    {
        await using Caller caller = await Caller.StartAsync();

        using HttpResponseMessage context = await caller.SendFileAsync([1], "x", "json", context: null);
        using HttpResponseMessage otherContext = await caller.SendFileAsync([1], "x", "json", context: "findly");
        using HttpResponseMessage json = await caller.PostAsync(caller.Upload, new { file = "x", fileContext = "bulkImport", fileExtension = "json" });
        using HttpRequestMessage broken = new(HttpMethod.Post, caller.Upload) { Content = new StringContent("--a\r\n") };
        broken.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=" + new string('b', 500));
        broken.Headers.TryAddWithoutValidation("auth", caller.Token());
        using HttpResponseMessage noForm = await caller.Http.SendAsync(broken, TestContext.Current.CancellationToken);

        foreach (HttpResponseMessage response in new[] { context, otherContext, json, noForm })
        {
            await Refused.AssertAsync(response, HttpStatusCode.PreconditionFailed, 412, "Validation errors/ Invalid arguments");
        }
    }
}
