using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace KoreBT.Cli.Tests;

public sealed partial class ExitCodesTests
{
    [Theory]
    [InlineData(ExitCodes.Fine, "is complete")]
    [InlineData(ExitCodes.Fine, "is complete", "status-503", "file-rows-dropped-once", "file-link-403")]
    [InlineData(ExitCodes.Service, "does not let us in", "start-401-once")]
    [InlineData(ExitCodes.Service, "scope", "api-missing-scope")]
    [InlineData(ExitCodes.Service, "limit", "start-429")]
    [InlineData(ExitCodes.Service, "To take it up again", "file-503-always")]
    [InlineData(ExitCodes.Service, "To take it up again", "file-cut-always")]
    [InlineData(ExitCodes.Service, "To take it up again", "file-link-dead")]
    [InlineData(ExitCodes.Service, "may not be fetched", "file-redirect-plain-http")]
    [InlineData(ExitCodes.RunFailed, "start a new run", "run-fails")]
    [InlineData(ExitCodes.RunPartlyFailed, "over with a warning", "run-partly-fails")]
    [InlineData(ExitCodes.Deadline, "The run goes on", "run-never-ends")]
    [InlineData(ExitCodes.OutcomeUnknown, "two calls start two runs", "start-503")]
    [InlineData(ExitCodes.OutcomeUnknown, "two calls start two runs", "start-garbage")]
    [InlineData(ExitCodes.ResultsIncomplete, "Records are missing or doubled", "file-rows-dropped")]
    [InlineData(ExitCodes.ResultsIncomplete, "Records are missing or doubled", "file-rows-doubled")]
    [InlineData(ExitCodes.ResultsIncomplete, "Records are missing or doubled", "run-partly-fails", "file-rows-dropped")]
    public async Task Each_thing_that_goes_wrong_on_the_platform_has_its_code_and_sentence(int code, string sentence, params string[] faults)
    {
        await using Platform platform = await Platform.StartAsync(faults);

        Korebt.Result result = await platform.RunAsync("run", platform.Emulator.SuiteName, "--output", platform.File("r.csv"));

        Assert.Equal(code, result.Code);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("download")]
    public async Task Results_that_lack_records_are_saved_and_measured_and_both_counts_are_told(string verb)
    {
        await using Platform platform = await Platform.StartAsync("file-rows-dropped");
        string file = platform.File("r.csv");
        string[] run = verb == "run" ? [] : [await platform.StartRunAsync()];

        Korebt.Result result = await platform.RunAsync([verb, platform.Emulator.SuiteName, .. run, "--output", file]);

        Assert.Equal(ExitCodes.ResultsIncomplete, result.Code);
        Assert.Contains("Kore recall", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(file));
        Match counts = Counts().Match(result.Error);
        Assert.True(int.Parse(counts.Groups[1].Value, CultureInfo.InvariantCulture) < int.Parse(counts.Groups[2].Value, CultureInfo.InvariantCulture), result.Error);
    }

    [Fact]
    public async Task A_folder_that_vanishes_during_the_run_is_an_error_of_input_with_the_way_to_take_the_run_up()
    {
        await using Platform platform = await Platform.StartAsync();
        using TemporaryFolder folder = new();
        string doomed = Directory.CreateDirectory(folder.File("doomed")).FullName;
        using ToldWriter error = new("Started run", () => Directory.Delete(doomed));

        int code = await platform.RunAsync(error, "run", platform.Emulator.SuiteName, "--output", Path.Combine(doomed, "r.csv"));

        Assert.Equal(ExitCodes.Input, code);
        Assert.Contains("The run is over and its results are not saved. To take it up again: korebt download", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_code_has_its_row_in_the_document()
    {
        IEnumerable<int> codes = typeof(ExitCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (int)field.GetRawConstantValue()!);
        string section = File.ReadAllText(Repository.PathOf("docs/cli.md")).Split("\n## ").Single(static part => part.StartsWith("Exit codes", StringComparison.Ordinal));

        Assert.Equal(codes.Order(), Row().Matches(section).Select(static row => int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture)));
    }

    [GeneratedRegex("hold ([0-9]+) utterances where the platform says it asked ([0-9]+)")]
    private static partial Regex Counts();

    [GeneratedRegex(@"^\| ([0-9]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
