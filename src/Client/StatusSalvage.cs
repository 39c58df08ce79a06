using System.Text.Json;
using KoreBT.Client.Telemetry;
using Microsoft.Extensions.Logging;

namespace KoreBT.Client;

/// <summary>
/// Reads the little that matters out of a status answer that departs from the API document. The document is a conclusion from public pages, not a contract:
/// a figure written in another way must not cost anybody the results of a run.
/// </summary>
internal static class StatusSalvage
{
    /// <returns>The answer, as promised or as far as it could be saved.</returns>
    /// <exception cref="ApiException">The call was refused, or its answer has no status that could be read.</exception>
    public static async Task<RunStatus> OrAsync(ILogger log, Task<RunStatus> promised)
    {
        try
        {
            return await promised.ConfigureAwait(false);
        }
        catch (ApiException unreadable) when (unreadable is { StatusCode: 200, InnerException: JsonException } && Read(unreadable.RawBody) is not null)
        {
            Log.Salvaged(log);
            return Read(unreadable.RawBody)!;
        }
    }

    private static RunStatus? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 64 });
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "status") is not { } status)
            {
                return null;
            }

            return new RunStatus
            {
                Status = status,
                UtteranceCount = Number(root, "utterance_count"),
                TotalUtterances = Number(root, "totalUtterances"),
                UtteranceRan = Number(root, "utterance_ran"),
                Percentage = Number(root, "percentage"),
                Result = root.TryGetProperty("result", out JsonElement result) && result.ValueKind == JsonValueKind.Object ? Result(result) : null,
            };
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Text that is no Unicode is found only when it is asked for, and then as the second kind.
            return null;
        }
    }

    private static RunResult Result(JsonElement result) => new()
    {
        UtteranceCount = Number(result, "utterance_count"),
        IsPartialFailure = result.TryGetProperty("isPartialFailure", out JsonElement partial) && partial.ValueKind == JsonValueKind.True,
        EndTime = result.TryGetProperty("endTime", out JsonElement end) && end.ValueKind == JsonValueKind.String && end.TryGetDateTimeOffset(out DateTimeOffset time) ? time : null,
        FileUrl = Text(result, "fileUrl"),
        Results = result.TryGetProperty("results", out JsonElement counts) && counts.ValueKind == JsonValueKind.Object ? new RunCounts { FailedUtteranceCount = Number(counts, "failedUtteranceCount") } : null,
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>A number as a number, or as text, with or without a fraction of zero or a percent sign.</summary>
    private static int? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value)
        && double.TryParse(value.ValueKind == JsonValueKind.String ? value.GetString()!.TrimEnd('%') : value.GetRawText(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double number)
        && number is >= 0 and <= int.MaxValue
            ? (int)number
            : null;
}
