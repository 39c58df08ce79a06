using System.Text.Json;
using System.Text.Json.Nodes;
using KoreBT.Emulator.Hosting;
using static KoreBT.Emulator.FaultCalls;

namespace KoreBT.Emulator;

/// <summary>Every failure mode that an emulator can have.</summary>
public static class Faults
{
    private const FaultCalls Api = Start | Status | Manage;
    private const int Once = 1;
    private const int Twice = 2;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Slowly = TimeSpan.FromSeconds(5);

    private static int? Always => null;

    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<Fault> All { get; } =
    [
        // Who calls.
        new("start-401-once", Start, Once, "The first start of a run is refused with 401 and code 4002, as after a token that just expired.", Refuse.With(Refusals.InvalidCredentials)),
        new("status-401-once", Status, Once, "The first question for a status is refused with 401 and code 4002, as after a token that just expired.", Refuse.With(Refusals.InvalidCredentials)),
        new("manage-401-once", Manage, Once, "The first call about suites is refused with 401 and code 4002, as after a token that just expired.", Refuse.With(Refusals.InvalidCredentials)),
        new("api-invalid-credentials", Api, Always, "Every call is refused with 401, 4002 \"Invalid SDK credentials\": no token, a tampered one, or a wrong bot.", Refuse.With(Refusals.InvalidCredentials)),
        new("api-malformed-token", Api, Always, "Every call is refused with 401, 4002 \"Invalid JWT token\".", Refuse.With(Refusals.MalformedToken)),
        new("api-missing-scope", Api, Always, "Every call is refused with 401, 4002 \"Permission denied. Scope is incorrect!\".", Refuse.With(Refusals.ScopeMissing)),
        new("api-token-too-long", Api, Always, "Every call is refused with 401 and code 401: the token has an id and lives longer than an hour.", Refuse.With(Refusals.TokenLivesTooLong)),
        new("api-token-replayed", Api, Always, "Every call is refused with 401 and code 401: a token with this id was there before.", Refuse.With(Refusals.TokenReplayed)),

        // How often.
        new("status-429-seconds", Status, Twice, "The status is refused with 429 and Retry-After in seconds.", Refuse.TooMany(_ => "2")),
        new("status-429-date", Status, Twice, "The status is refused with 429 and Retry-After as a date two seconds ahead.", Refuse.TooMany(now => Refuse.Date(now + Soon))),
        new("status-429-rfc850", Status, Twice, "The status is refused with 429 and Retry-After as a date in the form of RFC 850.", Refuse.TooMany(now => Refuse.OldDate(now + Soon))),
        new("status-429-past", Status, Twice, "The status is refused with 429 and Retry-After as a date an hour ago.", Refuse.TooMany(now => Refuse.Date(now - TimeSpan.FromHours(1)))),
        new("status-429-negative", Status, Twice, "The status is refused with 429 and a negative Retry-After.", Refuse.TooMany(_ => "-1")),
        new("status-429-junk", Status, Twice, "The status is refused with 429 and a Retry-After that means nothing.", Refuse.TooMany(_ => "soon")),
        new("status-429-none", Status, Twice, "The status is refused with 429 and no Retry-After.", Refuse.TooMany(null)),
        new("status-429-hours", Status, Always, "The status is refused with 429 and Retry-After of two hours, for ever.", Refuse.TooMany(_ => "7200")),
        new("status-limit-as-400", Status, Twice, "The status is refused with 400; only the sentence tells that it is the rate limit.", Refuse.With(Refusals.TooManyInOldWords)),
        new("start-429", Start, Once, "The start of a run is refused with 429 and Retry-After in seconds; no run begins.", Refuse.TooMany(_ => "1")),
        new("manage-429", Manage, Twice, "Calls about suites are refused with 429 and Retry-After in seconds.", Refuse.TooMany(_ => "1")),
        new("file-429", FaultCalls.File, Twice, "The file is refused with 429 and Retry-After in seconds.", Refuse.TooMany(_ => "1")),

        // The server.
        .. Each("500", Twice, "The answer is 500, and nothing was done.", Refuse.With(Refusals.InternalError)),
        .. Each("502", Twice, "The answer is 502, although the call was heard.", Refuse.AfterAll(502, "Bad Gateway")),
        .. Each("503", Twice, "The answer is 503, and nothing was done.", Refuse.With(503, "Service Unavailable")),
        .. Each("504", Twice, "The answer is 504, although the call was heard.", Refuse.AfterAll(504, "Gateway Timeout")),
        new("manage-503", Manage, Twice, "Calls about suites are answered with 503, and nothing was done.", Refuse.With(503, "Service Unavailable")),
        new("api-503-always", Api, Always, "Every call of the API is answered with 503.", Refuse.With(503, "Service Unavailable")),
        new("file-503-always", FaultCalls.File, Always, "Every file is answered with 503.", Refuse.With(503, "Service Unavailable")),
        .. Each("slow", Twice, "The answer begins after five seconds.", Rewrite.Late(Slowly)),

        // The connection. The call was heard each time.
        .. Each("reset-before-answer", Once, "The connection is reset before a byte of the answer.", Break.Reset(CutAt.Start)),
        .. Each("reset-after-headers", Once, "The connection is reset after the headers.", Break.Reset(CutAt.Headers)),
        .. Each("reset-mid-body", Once, "The connection is reset half-way through the body.", Break.Reset(CutAt.MidBody)),
        .. Each("stall-before-answer", Once, "Nothing comes, and the connection stays open.", Break.Stall(CutAt.Start)),
        .. Each("stall-after-headers", Once, "Headers come, then nothing more, and the connection stays open.", Break.Stall(CutAt.Headers)),
        .. Each("stall-mid-body", Once, "Half of the body comes, then nothing more, and the connection stays open.", Break.Stall(CutAt.MidBody)),
        .. Each("close-before-answer", Once, "The connection is closed before a byte of the answer.", Break.Close(CutAt.Start)),
        .. Each("cut-length", Once, "The connection is closed after half of the promised length.", Break.Close(CutAt.MidBody)),
        .. Each("garbage", Once, "Something else than HTTP comes.", Break.Garbage),
        new("status-huge-headers", Status, Once, "The status comes with headers of one MiB.", Break.HugeHeaders),
        new("file-cut-always", FaultCalls.File, Always, "Every file is closed after half of the promised length.", Break.Close(CutAt.MidBody)),
        new("file-cut-chunked", FaultCalls.File, Once, "The file comes in chunks, and the last ones are missing.", Break.CutChunked),
        new("file-bad-chunk", FaultCalls.File, Once, "The file comes in chunks, one of which has a size that is no number.", Break.BadChunk),
        new("file-cut-unmeasured", FaultCalls.File, Once, "Half of the file comes without a length and the connection is closed, which looks like the end.", Break.CutUnmeasured),
        new("file-unmeasured", FaultCalls.File, Always, "The whole file comes without a length; its end is that of the connection.", Break.Unmeasured),
        new("file-length-short", FaultCalls.File, Once, "The promised length is 100 bytes too small, so that the file looks complete too early.", Break.WrongLength(-100)),
        new("file-length-long", FaultCalls.File, Once, "The promised length is 100 bytes too large.", Break.WrongLength(100)),
        new("file-gzip", FaultCalls.File, Always, "The file comes compressed, though nobody asked for it.", Rewrite.Gzip(length => length)),
        new("file-gzip-cut", FaultCalls.File, Once, "Half of the compressed file comes, under a length that fits.", Rewrite.Gzip(length => length / 2)),
        new("file-gzip-no-trailer", FaultCalls.File, Once, "The compressed file comes without its last eight bytes, which would check it.", Rewrite.Gzip(length => length - 8)),

        // Elsewhere.
        new("file-redirect-same-host", FaultCalls.File, Once, "The file is behind one redirect on the same host.", Redirect.ToItself),
        new("file-redirect-chain", FaultCalls.File, 3, "The file is behind three redirects on the same host.", Redirect.ToItself),
        new("file-redirect-loop", FaultCalls.File, Always, "The file redirects to itself for ever.", Redirect.ToItself),
        new("file-redirect-other-host", FaultCalls.File, Once, "The file is behind one redirect to another host.", Redirect.ToOtherHost),
        new("file-redirect-plain-http", FaultCalls.File, Always, "The file redirects to plain http on another machine.", Redirect.ToPlainHttp),
        new("status-redirect", Status, Always, "The status redirects to another host, which must not get the token.", Redirect.ToFiles(302)),
        new("start-redirect", Start, Always, "The start of a run redirects to another host with 307, which asks for the same call there.", Redirect.ToFiles(307)),
        new("file-link-401", FaultCalls.File, Once, "The first link is refused with 401.", Refuse.With(401, "The link has expired")),
        new("file-link-403", FaultCalls.File, Once, "The first link is refused with 403, as after its time.", Refuse.With(Refusals.ExpiredLink)),
        new("file-link-404", FaultCalls.File, Once, "The first link is refused with 404.", Refuse.With(404, "The link has expired")),
        new("file-link-410", FaultCalls.File, Once, "The first link is refused with 410.", Refuse.With(410, "The link has expired")),
        new("file-link-dead", FaultCalls.File, Always, "Every link is refused with 403, also a fresh one.", Refuse.With(Refusals.ExpiredLink)),

        // Odd answers.
        new("start-html", Start, Once, "A run begins, and the answer is a web page with status 200.", Refuse.Instead("text/html", Refuse.Html)),
        new("start-empty", Start, Once, "A run begins, and the answer is empty.", Refuse.Instead("application/json", "")),
        new("start-no-id", Start, Once, "A run begins, and the answer has no id of it.", Rewrite.Json(body => body.Remove("requestId"))),
        new("status-html", Status, Twice, "The status is a web page with status 200.", Refuse.Instead("text/html", Refuse.Html)),
        new("status-empty", Status, Twice, "The status is empty.", Refuse.Instead("application/json", "")),
        new("status-null", Status, Twice, "The status is the JSON value null.", Refuse.Instead("application/json", "null")),
        new("status-half-json", Status, Twice, "The status is JSON that ends half-way, under a length that fits.", Rewrite.Bytes(body => body[..(body.Length / 2)])),
        new("status-bom", Status, Always, "The status begins with a byte order mark.", Rewrite.Text(body => "\uFEFF" + body)),
        new("status-duplicate-keys", Status, Always, "The status has the member \"status\" twice, with another word at first.", Rewrite.WithMember("\"status\":\"queued\"")),
        new("status-huge", Status, Once, "The status has ten megabytes.", Rewrite.WithMember($"\"padding\":\"{new string('x', 10_000_000)}\"")),
        new("status-deep", Status, Twice, "The status has a member that is a thousand lists deep.", Rewrite.WithMember($"\"deep\":{new string('[', 1_000)}{new string(']', 1_000)}")),
        new("status-wrong-case", Status, Always, "The word of the status is in capitals.", Rewrite.Json(body => SetStatus(body, JsonValue.Create(body["status"]!.GetValue<string>().ToUpperInvariant())))),
        new("status-as-number", Status, Twice, "The word of the status is a number.", Rewrite.Json(body => SetStatus(body, JsonValue.Create(2)))),
        new("status-percentage-falls", Status, Always, "The percentage falls from one status to the next.", Rewrite.Json((body, index) => Replace(body, "percentage", Math.Max(0, 90 - (30 * index))))),
        new("status-result-missing", Status, Twice, "The status has no result, whatever its word.", Rewrite.Json(body => body.Remove("result"))),
        new("status-result-null", Status, Twice, "The result of the status is null, whatever its word.", Rewrite.Json(body => body["result"] = null)),
        new("status-result-text", Status, Twice, "The result of the status is an empty text.", Rewrite.Json(body => body["result"] = "")),
        new("status-result-list", Status, Twice, "The result of the status is an empty list.", Rewrite.Json(body => body["result"] = new JsonArray())),
        new("status-numbers-as-text", Status, Always, "Every number of the status is a text.", Rewrite.Values(JsonValueKind.Number, number => JsonValue.Create(number.ToJsonString()))),
        new("status-numbers-as-fractions", Status, Always, "Every number of the status has a fraction, such as 354.0.", Rewrite.Values(JsonValueKind.Number, number => JsonValue.Create(decimal.Parse(number.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) + 0.0m))),
        new("status-scores-as-numbers", Status, Always, "Precision, recall and F1 are numbers, where the platform writes texts.", Rewrite.Json(ScoresAsNumbers)),

        // The results.
        new("file-rows-dropped", FaultCalls.File, Always, "Every tenth utterance is missing from the results, which are complete as a file.", Rewrite.Text(Rows.Drop)),
        new("file-rows-dropped-once", FaultCalls.File, Once, "The same, in the first download only.", Rewrite.Text(Rows.Drop)),
        new("file-rows-doubled", FaultCalls.File, Always, "The last tenth of the results comes twice.", Rewrite.Text(Rows.Double)),
        new("file-open-quote", FaultCalls.File, Always, "A quote in the middle of the results is never closed.", Rewrite.Text(Rows.OpenQuote)),
        new("file-empty", FaultCalls.File, Once, "The file is empty.", Refuse.Instead("text/csv", "")),
        new("file-html", FaultCalls.File, Once, "The file is a web page with status 200.", Refuse.Instead("text/html", Refuse.Html)),

        // The run.
        new("run-never-ends", "The run stops moving one utterance before its end and is \"running\" for ever.", RunScript.NeverEnd),
        new("run-fails", "The run breaks off half-way as \"failed\".", RunScript.Fail),
        new("run-partly-fails", "The run completes, but every twentieth utterance could not be asked.", RunScript.PartlyFail),
        new("run-queued", "The run is \"queued\" at first, a word that no page documents.", RunScript.UnknownStatusOnTheWay),
        new("run-cancelled", "The run breaks off half-way as \"cancelled\", a word that no page documents.", RunScript.UnknownStatusAtTheEnd),
    ];

    /// <summary>A fault of each of the three calls of a run. A start is hit once, since nobody should repeat it.</summary>
    private static IEnumerable<Fault> Each(string name, int times, string summary, FaultEffect effect) =>
    [
        new("start-" + name, Start, Once, "Starting a run: " + Lower(summary), effect),
        new("status-" + name, Status, times, "Asking for a status: " + Lower(summary), effect),
        new("file-" + name, FaultCalls.File, times, "Downloading: " + Lower(summary), effect),
    ];

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static void SetStatus(JsonObject body, JsonNode status)
    {
        body["status"] = status;
        if (body["result"] is JsonObject result)
        {
            Replace(result, "status", status.DeepClone());
        }
    }

    /// <summary>Changes a member that is there.</summary>
    private static void Replace(JsonObject body, string name, JsonNode value)
    {
        if (body.ContainsKey(name))
        {
            body[name] = value;
        }
    }

    private static void ScoresAsNumbers(JsonObject body)
    {
        foreach (string name in (string[])["f1_score", "precision", "recall"])
        {
            if (body["result"] is JsonObject result && result[name] is JsonValue score)
            {
                result[name] = decimal.Parse(score.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
            }
        }
    }
}
