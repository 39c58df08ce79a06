using System.Text;
using System.Text.Json.Nodes;
using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.SampleBot;
using KoreBT.Emulator.Uploads;

namespace KoreBT.Emulator.Handlers;

/// <summary>Writes the cases of a custom suite to a JSON file and answers with a link to it.</summary>
internal static class ExportTestSuite
{
    public static ValueTask<Answer> HandleAsync(Call call, CancellationToken cancellationToken)
    {
        Platform platform = call.Platform;
        if (platform.Suites.Find(call.Parameters["testSuiteName"]) is not { IsCustom: true } suite)
        {
            return new(Refusals.SuiteNotFound.ToAnswer());
        }

        // The cases of a custom suite are the same for either version.
        string fileName = $"f-{Guid.NewGuid():D}.json";
        platform.Exports[fileName] = Encoding.UTF8.GetBytes(JsonSuite.Write(suite.Cases(BotVersion.Published)).ToJsonString());
        return new(Answer.Json(new JsonObject
        {
            ["downloadUrl"] = platform.Links.Mint(platform.FilesAddress, fileName, suite.Name + ".json"),
            ["name"] = suite.Name,
            ["description"] = suite.Description,
        }));
    }
}
