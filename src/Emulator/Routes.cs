using KoreBT.Emulator.Handlers;
using KoreBT.Emulator.Hosting;

namespace KoreBT.Emulator;

/// <summary>Every call the emulator answers. Segments in braces are parameters; the prefix is <c>stream</c> or <c>bot</c>.</summary>
internal static class Routes
{
    public static IReadOnlyList<Route> Api { get; } =
    [
        new("GET", "/api/public/{prefix}/{botId}/testsuite", Meter.Bot, ListTestSuites.HandleAsync),
        new("POST", "/api/public/{prefix}/{botId}/testsuite/{testSuiteName}/run", Meter.Bot, RunTestSuite.HandleAsync),
        new("GET", "/api/public/{prefix}/{botId}/testsuite/{testSuiteName}/{testRunId}/status", Meter.Run, GetTestRunStatus.HandleAsync),
    ];

    public static IReadOnlyList<Route> Files { get; } =
    [
        new("GET", "/api/getMediaStream/media/{fileName}", Meter.None, GetResultsFile.HandleAsync),
    ];
}
