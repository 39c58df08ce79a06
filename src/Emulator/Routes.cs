using KoreBT.Emulator.Handlers;
using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator;

/// <summary>Every call the emulator answers. Segments in braces are parameters; the prefix is <c>stream</c> or <c>bot</c>. The first that fits is taken.</summary>
internal static class Routes
{
    private const string Suites = "/api/public/{prefix}/{botId}/testsuite";
    private const string Conversations = "/api/public/{prefix}/{botId}/conversation/testsuite";

    public static IReadOnlyList<Route> Api { get; } =
    [
        new("POST", "/api/public/uploadfile", Meter.Bot, FaultCalls.Manage, UploadFile.HandleAsync),
        new("GET", Suites, Meter.Bot, FaultCalls.Manage, ListTestSuites.HandleAsync),
        new("POST", Suites + "/import", Meter.Bot, FaultCalls.Manage, ImportTestSuite.HandleAsync),
        new("DELETE", Suites + "/{testSuiteName}", Meter.Bot, FaultCalls.Manage, DeleteTestSuite.HandleAsync),
        new("POST", Suites + "/{testSuiteName}/export", Meter.Bot, FaultCalls.Manage, ExportTestSuite.HandleAsync),
        new("POST", Suites + "/{testSuiteName}/run", Meter.Bot, FaultCalls.Start, RunTestSuite.HandleAsync),
        new("DELETE", Suites + "/{testSuiteName}/{testRunId}", Meter.Bot, FaultCalls.Manage, DeleteTestRun.HandleAsync),
        new("GET", Suites + "/{testSuiteName}/{testRunId}/status", Meter.Job, FaultCalls.Status, GetTestRunStatus.HandleAsync),
        new("DELETE", Conversations, Meter.Bot, FaultCalls.Manage, DeleteConversationTestSuites.HandleAsync),
        new("POST", Conversations + "/import", Meter.Bot, FaultCalls.Manage, ImportConversationTestSuite.HandleAsync),
        new("GET", Conversations + "/import/{dsId}/status", Meter.Job, FaultCalls.Status, GetConversationImportStatus.HandleAsync),
        new("POST", Conversations + "/{testSuiteName}/run", Meter.Bot, FaultCalls.Start, RunConversationTestSuite.HandleAsync),
        new("GET", Conversations + "/{testSuiteName}/{testRunId}/status", Meter.Job, FaultCalls.Status, GetConversationTestRunStatus.HandleAsync),
    ];

    public static IReadOnlyList<Route> Files { get; } =
    [
        new("GET", "/api/getMediaStream/media/{fileName}", Meter.None, FaultCalls.File, GetMediaFile.HandleAsync),
    ];
}
