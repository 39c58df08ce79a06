using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace KoreBT.Emulator.Tests;

/// <summary>Asserts that an answer is a refusal in the platform's form.</summary>
internal static class Refused
{
    public static async Task AssertAsync(HttpResponseMessage response, HttpStatusCode status, int code, string message)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        JsonElement body = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        JsonElement error = Assert.Single(body.GetProperty("errors").EnumerateArray());
        Assert.Equal(message, error.GetProperty("msg").GetString());
        Assert.Equal(code, error.GetProperty("code").GetInt32());
    }
}
