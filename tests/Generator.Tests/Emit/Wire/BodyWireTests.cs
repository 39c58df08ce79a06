using System.Text;
using System.Text.Json;
using Acme.Requests;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit.Wire;

/// <summary>Bodies as they arrive at a service.</summary>
public sealed class BodyWireTests
{
    private static readonly byte[] Pixels = [0, 255, 13, 10, 45, 45];

    [Fact]
    public async Task JSON_keeps_the_media_type_of_the_document()
    {
        WireRequest request = await Sent(api => api.MergePatchAsync(new Rgb { R = 1 }));
        Assert.Equal(("application/merge-patch+json", """{"R":1}""", "7"), (request.Header("Content-Type"), request.Text, request.Header("Content-Length")));
    }

    [Fact]
    public async Task A_form_repeats_lists_and_writes_objects_as_JSON_unless_the_document_says_otherwise()
    {
        WireRequest request = await Sent(api => api.SendFormAsync(new Filled
        {
            Id = "never sent",
            Name = "a&b=c d+é",
            Price = 1.5,
            Tags = ["x", "y,z"],
            Joined = ["p", "q|r"],
            Rgb = new() { R = 1 },
            Deep = new() { Inner = new() { Names = ["n"] } },
            On = true,
        }));
        Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type"));
        Assert.Equal("name=a%26b%3Dc%20d%2B%C3%A9&price=1.5&tags=x&tags=y%2Cz&joined=p%7Cq%7Cr&rgb=%7B%22R%22%3A1%7D&deep%5Binner%5D%5Bnames%5D%5B0%5D=n&on=true", request.Text);
        Assert.Equal("a%20b=c", (await Sent(api => api.SendMapAsync(new Dictionary<string, string> { ["a b"] = "c" }))).Text);
        Assert.Equal((null, ""), (await Sent(api => api.SendMapAsync()) is var none ? none.Header("Content-Type") : "", none.Text));
    }

    [Fact]
    public async Task Parts_stand_in_the_order_of_the_members_each_with_its_own_headers()
    {
        WireRequest request = await Sent(api => api.UploadAsync(new Upload
        {
            Note = "# é",
            Image = new FileContent(Pixels) { FileName = "a\"b\r\né.png" },
            More = [new byte[] { 1 }, new FileContent(new MemoryStream([2])) { ContentType = "image/gif", FileName = "2.gif" }],
            Either = [new byte[] { 3 }],
            Rgb = new() { R = 1 },
            Flat = new() { G = 2, B = 3 },
            Labels = ["x", "y"],
            Nullable = null,
        }));
        string boundary = request.Header("Content-Type")!.Split("boundary=")[1];
        Assert.Equal("multipart/form-data; boundary=" + boundary, request.Header("Content-Type"));
        string[] parts = Encoding.Latin1.GetString(request.Body).Split("--" + boundary);
        string[] expected =
        [
            Part("kind", "upload"),
            Part("note", Latin("# é"), "text/markdown", headers: ["Content-Language: en", "X-Kind: a \"b\""]),
            Part("image", Encoding.Latin1.GetString(Pixels), "image/png", Latin("a%22b%0D%0Aé.png"), "X-Scale: 2"),
            Part("more", "\u0001", "application/octet-stream", "more"),
            Part("more", "\u0002", "image/gif", "2.gif"),
            Part("either", "\u0003", "application/octet-stream", "either"),
            Part("rgb", """{"R":1}""", "application/json"),
            Part("flat[G]", "2"),
            Part("flat[B]", "3"),
            Part("labels", "x", headers: "X-Label: one"),
            Part("labels", "y", headers: "X-Label: one"),
        ];
        Assert.Equal(["", .. expected, "--\r\n"], parts);
    }

    [Fact]
    public async Task Parts_without_files_come_from_an_ordinary_model_and_a_list_of_files_is_a_body_too()
    {
        WireRequest mixed = await Sent(api => api.SendPartsAsync(new Filled { Name = "n", Rgb = new() { R = 1 } }));
        Assert.StartsWith("multipart/mixed; boundary=", mixed.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains(Part("rgb", """{"R":1}""", "application/json"), mixed.Text, StringComparison.Ordinal);

        WireRequest files = await Sent(api => api.SendFilesAsync([Pixels, new FileContent(Pixels) { FileName = "b" }]));
        Assert.Contains(Part("file", Encoding.Latin1.GetString(Pixels), "application/octet-stream", "file"), Encoding.Latin1.GetString(files.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_and_streams_arrive_as_they_are()
    {
        WireRequest bytes = await Sent(api => api.SendBinaryAsync(Pixels));
        Assert.Equal(("application/octet-stream", "6"), (bytes.Header("Content-Type"), bytes.Header("Content-Length")));
        Assert.Equal(Pixels, bytes.Body);

        using MemoryStream stream = new([9, 9, .. Pixels]) { Position = 2 };
        WireRequest seekable = await Sent(api => api.SendImageAsync(new FileContent(stream) { ContentType = "image/png" }));
        Assert.Equal(("image/png", "6"), (seekable.Header("Content-Type"), seekable.Header("Content-Length")));
        Assert.Equal(Pixels, seekable.Body);
        Assert.True(stream.CanRead);

        WireRequest endless = await Sent(api => api.SendImageAsync(new FileContent(new OneWayStream(Pixels))));
        Assert.Equal(("application/octet-stream", "chunked", null), (endless.Header("Content-Type"), endless.Header("Transfer-Encoding"), endless.Header("Content-Length")));
        Assert.Equal(Pixels, endless.Body);
    }

    [Fact]
    public async Task A_stream_that_can_seek_is_sent_again_and_another_one_says_that_it_cannot()
    {
        FileContent seekable = new(new MemoryStream(Pixels));
        Assert.Equal(Pixels, (await Sent(api => api.SendBinaryAsync(seekable))).Body);
        Assert.Equal(Pixels, (await Sent(api => api.SendBinaryAsync(seekable))).Body);

        FileContent once = new(new OneWayStream(Pixels));
        Assert.Equal(Pixels, (await Sent(api => api.SendBinaryAsync(once))).Body);
        Exception e = await Assert.ThrowsAnyAsync<Exception>(() => Sent(api => api.SendBinaryAsync(once)));
        Assert.Contains("cannot be read again", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_media_type_of_the_caller_is_checked()
    {
        using FakeService service = new(204);
        await Assert.ThrowsAsync<ArgumentException>(() => new RequestsApi(service.Client()).SendBinaryAsync(new FileContent(Pixels) { ContentType = "a\r\nX-Evil: 1" }, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(0, service.Calls);
    }

    [Fact]
    public async Task Text_is_UTF_8()
    {
        WireRequest text = await Sent(api => api.SendTextAsync("é"));
        Assert.Equal(("text/plain; charset=utf-8", "é"), (text.Header("Content-Type"), text.Text));
        WireRequest xml = await Sent(api => api.SendXmlAsync("<a/>"));
        Assert.Equal(("application/xml; charset=utf-8", "<a/>"), (xml.Header("Content-Type"), xml.Text));
        Assert.Null((await Sent(api => api.SendXmlAsync())).Header("Content-Type"));
    }

    [Fact]
    public async Task Of_several_media_types_JSON_is_used()
    {
        WireRequest request = await Sent(api => api.SendSeveralAsync(new PictureJson { Image = "i" }));
        Assert.Equal("application/json; charset=utf-8", request.Header("Content-Type"));
        Assert.Equal("i", JsonElement.Parse(request.Text).GetProperty("image").GetString());
    }

    [Fact]
    public async Task One_schema_for_JSON_and_for_parts_is_two_records() =>
        Assert.Contains("name=\"image\"; filename=\"image\"", (await Sent(api => api.SendPictureAsync(new Picture { Image = Pixels }))).Text, StringComparison.Ordinal);

    [Fact]
    public void The_model_of_parts_says_its_name_alone() => Assert.Equal("Upload", new Upload { Image = Pixels }.ToString());

    private static string Part(string name, string content, string? mediaType = null, string? fileName = null, params string[] headers) =>
        "\r\n" + (mediaType is null ? "" : "Content-Type: " + mediaType + "\r\n") + "Content-Disposition: form-data; name=\"" + name + "\"" + (fileName is null ? "" : "; filename=\"" + fileName + "\"") + "\r\n" + string.Concat(headers.Select(h => h + "\r\n")) + "\r\n" + content + "\r\n";

    /// <summary>UTF-8 read as Latin-1, as the test reads the body.</summary>
    private static string Latin(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private static async Task<WireRequest> Sent(Func<RequestsApi, Task> call)
    {
        await using LoopbackServer server = new();
        using HttpClient http = new();
        await call(new RequestsApi(http, new RequestsApiOptions { BaseAddress = server.Address }));
        return server.Request;
    }
}
