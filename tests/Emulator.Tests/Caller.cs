using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace KoreBT.Emulator.Tests;

/// <summary>An emulator with a clock under control, and somebody who calls it over real HTTP with a valid token.</summary>
internal sealed class Caller : IAsyncDisposable
{
    private Caller(KoreEmulator emulator, FakeTimeProvider clock)
    {
        Emulator = emulator;
        Clock = clock;
        Suites = $"{emulator.BaseAddress}api/public/stream/{emulator.BotId}/testsuite";
        Conversations = $"{emulator.BaseAddress}api/public/stream/{emulator.BotId}/conversation/testsuite";
        Upload = $"{emulator.BaseAddress}api/public/uploadfile";
    }

    public static DateTimeOffset Start { get; } = new(2026, 3, 9, 14, 30, 0, TimeSpan.Zero);

    public KoreEmulator Emulator { get; }

    public FakeTimeProvider Clock { get; }

    public HttpClient Http { get; } = new();

    /// <summary>The address of the list of suites; the other calls are below it.</summary>
    public string Suites { get; }

    /// <summary>The address of the calls about conversations.</summary>
    public string Conversations { get; }

    public string Upload { get; }

    public string Suite => $"{Suites}/{Uri.EscapeDataString(Emulator.SuiteName)}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Caller> StartAsync(Func<FakeTimeProvider, EmulatorOptions>? options = null)
    {
        FakeTimeProvider clock = new(Start);
        return new Caller(await KoreEmulator.StartAsync(options?.Invoke(clock) ?? new EmulatorOptions { TimeProvider = clock }, Cancellation), clock);
    }

    public static Task<Caller> StartAsync(RunScript script) =>
        StartAsync(clock => new EmulatorOptions { TimeProvider = clock, RunScript = script });

    public string Token() => TestToken.Of(new { appId = Emulator.ClientId }, Emulator.ClientSecret);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod verb, string address, string? token, string? body = null)
    {
        using HttpRequestMessage request = new(verb, address);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("auth", token);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        }

        return await Http.SendAsync(request, Cancellation);
    }

    public async Task<JsonElement> GetJsonAsync(string address)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Get, address, Token());
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    /// <summary>Sends a body with a valid token.</summary>
    public Task<HttpResponseMessage> PostAsync(string address, object body) =>
        SendAsync(HttpMethod.Post, address, Token(), JsonSerializer.Serialize(body));

    public async Task<JsonElement> PostJsonAsync(string address, object body)
    {
        using HttpResponseMessage response = await PostAsync(address, body);
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    public async Task<JsonElement> DeleteJsonAsync(string address, object? body = null)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Delete, address, Token(), body is null ? null : JsonSerializer.Serialize(body));
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    public async Task<HttpResponseMessage> SendFileAsync(byte[] content, string fileName, string? extension, string? context = "bulkImport")
    {
        using MultipartFormDataContent form = new() { { new ByteArrayContent(content), "file", fileName } };
        foreach ((string name, string? value) in new[] { ("fileContext", context), ("fileExtension", extension) })
        {
            if (value is not null)
            {
                form.Add(new StringContent(value), name);
            }
        }

        using HttpRequestMessage request = new(HttpMethod.Post, Upload) { Content = form };
        request.Headers.TryAddWithoutValidation("auth", Token());
        return await Http.SendAsync(request, Cancellation);
    }

    /// <returns>The whole answer, which holds the id of the file.</returns>
    public async Task<JsonElement> UploadAsync(string content, string type = "json")
    {
        using HttpResponseMessage response = await SendFileAsync(System.Text.Encoding.UTF8.GetBytes(content), $"cases.{type}", type);
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    /// <summary>Uploads a suite and asks for its import.</summary>
    public async Task<HttpResponseMessage> ImportAsync(string content, string type = "json", string name = "Mine", string importType = "new", string delimiter = ",")
    {
        string fileId = (await UploadAsync(content, type)).GetProperty("fileId").GetString()!;
        return await PostAsync(Suites + "/import", new { fileName = fileId, fileType = type, importType, delimiter, name, description = "made by a test" });
    }

    /// <returns>The id of the run.</returns>
    public async Task<string> StartRunAsync(string version = "published", string? suite = null)
    {
        using HttpResponseMessage response = await SendAsync(HttpMethod.Post, $"{suite ?? Suite}/run", Token(), $$"""{"version":"{{version}}"}""");
        Assert.Equal(200, (int)response.StatusCode);
        JsonElement body = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal("accepted", body.GetProperty("status").GetString());
        return body.GetProperty("requestId").GetString()!;
    }

    public Task<JsonElement> StatusAsync(string runId, string? suite = null) => GetJsonAsync($"{suite ?? Suite}/{runId}/status");

    /// <summary>Starts a run and lets its time pass.</summary>
    public async Task<JsonElement> CompleteRunAsync(string version = "published", string? suite = null)
    {
        string id = await StartRunAsync(version, suite);
        Clock.Advance(TimeSpan.FromSeconds(2));
        return await StatusAsync(id, suite);
    }

    public Task<string> DownloadAsync(JsonElement status) => Http.GetStringAsync(FileUrl(status), Cancellation);

    public static string FileUrl(JsonElement status) => status.GetProperty("result").GetProperty("fileUrl").GetString()!;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Emulator.DisposeAsync();
    }
}
