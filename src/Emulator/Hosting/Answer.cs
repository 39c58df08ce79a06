using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;

namespace KoreBT.Emulator.Hosting;

/// <summary>A whole answer as a value, before a byte of it is sent.</summary>
internal sealed record Answer(int Status, string ContentType, byte[] Body, string? FileName = null)
{
    /// <summary>Headers beside those of the body.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>What is sent in place of all this.</summary>
    public RawAnswer? Raw { get; init; }

    public static Answer Json(JsonObject body, int status = StatusCodes.Status200OK) =>
        new(status, "application/json; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()));

    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        if (Raw is not null)
        {
            await Raw.SendAsync(response.HttpContext);
            return;
        }

        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        foreach ((string name, string value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (FileName is not null)
        {
            ContentDispositionHeaderValue disposition = new("attachment");
            disposition.SetHttpFileName(FileName);
            response.Headers.ContentDisposition = disposition.ToString();
        }

        if (!HttpMethods.IsHead(response.HttpContext.Request.Method))
        {
            await response.Body.WriteAsync(Body, cancellationToken);
        }
    }
}
