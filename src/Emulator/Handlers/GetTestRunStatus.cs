using System.Globalization;
using System.Text.Json.Nodes;
using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.Results;
using KoreBT.Emulator.Runs;
using KoreBT.Emulator.SampleBot;

namespace KoreBT.Emulator.Handlers;

/// <summary>Tells how far a run is; once it is completed, with its counts and a fresh link to its results.</summary>
internal static class GetTestRunStatus
{
    public static ValueTask<Answer> HandleAsync(Call call, CancellationToken cancellationToken)
    {
        Platform platform = call.Platform;
        if (platform.Suites.Find(call.Parameters["testSuiteName"]) is not { } suite)
        {
            return new(Refusals.SuiteNotFound.ToAnswer());
        }

        string id = call.Parameters["testRunId"];
        if (platform.Runs.Find(run => run.Id == id && run.Suite.Id == suite.Id) is not { } run)
        {
            return new(Refusals.RunNotFound.ToAnswer());
        }

        RunState state = run.StateAt(platform.Now);
        JsonObject body = new()
        {
            ["_id"] = run.Id,
            ["streamId"] = platform.BotId,
            ["testSuiteId"] = suite.Id,
            ["status"] = state.Status,
            ["utterance_count"] = run.UtteranceCount,
            ["result"] = Describe(run, state, platform),
        };
        if (!state.HasEnded)
        {
            body["totalUtterances"] = run.UtteranceCount;
            body["utterance_ran"] = state.UtterancesRun;
            body["percentage"] = run.UtteranceCount == 0 ? 0 : 100 * state.UtterancesRun / run.UtteranceCount;
        }

        return new(Answer.Json(body));
    }

    private static JsonObject Describe(Run run, RunState state, Platform platform)
    {
        JsonObject record = new()
        {
            ["_id"] = run.Id,
            ["isPartialFailure"] = state.HasResults && run.Results.Counts.FailedUtterances > 0,
            ["status"] = state.Status,
            ["testSuiteId"] = run.Suite.Id,
            ["triggeredBy"] = platform.UserId,
            ["streamId"] = platform.BotId,
            ["botLanguage"] = run.Language,
            ["runType"] = run.Version.WireName(),
            ["utterance_count"] = run.UtteranceCount,
            ["startTime"] = WireTime.Of(run.StartTime),
            ["__v"] = 0,
        };
        if (state.HasEnded)
        {
            record["endTime"] = WireTime.Of(run.EndTime(state));
        }

        if (state.HasResults)
        {
            AddResults(record, run, platform);
        }

        return record;
    }

    private static void AddResults(JsonObject record, Run run, Platform platform)
    {
        RunCounts counts = run.Results.Counts;
        string downloadName = $"{run.Suite.Name}-{run.StartTime.ToString("dd-MM-yy", CultureInfo.InvariantCulture)}.csv";
        record["isAvailable"] = true;
        record["f1_score"] = Ratio.Text(counts.F1);
        record["precision"] = Ratio.Text(counts.Precision);
        record["recall"] = Ratio.Text(counts.Recall);
        record["results"] = counts.ToJson(withTraits: true);
        record["fileId"] = run.FileId;
        record["fileUrl"] = platform.Links.Mint(platform.FilesAddress, run.FileName, downloadName);
    }
}
