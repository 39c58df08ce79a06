using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;

namespace KoreBT.Emulator.Hosting;

/// <summary>A whole answer as a value, before a byte of it is sent.</summary>
internal sealed record Answer(int Status, string ContentType, byte[] Body, string? FileName = null)
{
    public static Answer Json(JsonObject body, int status = StatusCodes.Status200OK) =>
        new(status, "application/json; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()));

    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
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
