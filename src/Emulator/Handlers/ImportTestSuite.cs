using System.Text.Json.Nodes;
using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.Runs;
using KoreBT.Emulator.SampleBot;
using KoreBT.Emulator.Uploads;

namespace KoreBT.Emulator.Handlers;

/// <summary>Makes a custom suite of an uploaded file, or gives one new cases. The engine may be named but changes nothing.</summary>
internal static class ImportTestSuite
{
    public static async ValueTask<Answer> HandleAsync(Call call, CancellationToken cancellationToken)
    {
        Platform platform = call.Platform;
        if (await JsonText.BodyAsync(call.Request, cancellationToken) is not { } body
            || JsonText.Of(body, "name") is not { } name || string.IsNullOrWhiteSpace(name)
            || JsonText.Of(body, "description") is not { } description
            || JsonText.Of(body, "delimiter") is not [char delimiter]
            || JsonText.Of(body, "importType") is not ("new" or "update")
            || JsonText.Of(body, "fileName") is not { } fileId)
        {
            return Refusals.InvalidArguments.ToAnswer();
        }

        if (platform.Uploads.Find(fileId) is not { } file)
        {
            return Refusals.FileNotFound.ToAnswer();
        }

        if (JsonText.Of(body, "fileType") != file.Type)
        {
            return Refusals.InvalidArguments.ToAnswer();
        }

        try
        {
            IReadOnlyList<TestCase> cases = SuiteUpload.Read(file, delimiter);
            bool isNew = JsonText.Of(body, "importType") == "new";
            Refusal? refusal = platform.Suites.Import(name, description, cases, isNew, platform.Now, out Suite? suite);
            return refusal?.ToAnswer() ?? Describe(suite!, file, call);
        }
        catch (InvalidUploadException problem)
        {
            return Refusals.InvalidFile(problem.Message).ToAnswer();
        }
    }

    private static Answer Describe(Suite suite, UploadedFile file, Call call) => Answer.Json(new JsonObject
    {
        ["_id"] = suite.Id,
        ["name"] = suite.Name,
        ["description"] = suite.Description,
        ["streamId"] = call.Platform.BotId,
        ["language"] = call.Language,
        ["fileId"] = file.Id,
        ["createdBy"] = call.Platform.UserId,
        ["createdOn"] = WireTime.Of(suite.CreatedOn),
        ["modifiedOn"] = WireTime.Of(call.Platform.Now),
        ["__v"] = 0,
        ["fileName"] = file.Name,
    });
}
