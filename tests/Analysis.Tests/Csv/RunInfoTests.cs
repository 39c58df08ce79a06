namespace KoreBT.Analysis.Tests;

public sealed class RunInfoTests
{
    [Fact]
    public void The_well_known_rows_are_typed()
    {
        RunInfo info = Samples.Published.Info;

        Assert.Equal("Taxi", info.BotName);
        Assert.Equal("worked example", info.ReportName);
        Assert.Equal("en", info.Language);
        Assert.Equal("Published", info.RunType);
        Assert.Equal("02 Mar 2026 09:00:00", info.LastTested);
        Assert.Equal("Three intents, twelve utterances.\nThe word \"none\" stands for no intent", info.Notes);
        Assert.Equal(12, info.UtteranceCount);
        Assert.Equal(58.33, info.SuccessPercent);
        Assert.Equal(41.67, info.TruePositivePercent);
        Assert.Equal(16.67, info.TrueNegativePercent);
        Assert.Equal(25, info.FalsePositivePercent);
        Assert.Equal(16.67, info.FalseNegativePercent);
    }

    [Fact]
    public void Every_row_is_kept_with_its_line_and_all_its_cells()
    {
        RunInfo info = Samples.Published.Info;

        Assert.Equal(12, info.Rows.Length - 1);
        SummaryRow threshold = info.Rows.Single(row => row.Label == "Threshold Setting");
        Assert.Equal(7, threshold.Line);
        Assert.Equal(["ml", "minThreshold", "0.3"], threshold.Values);
    }

    [Fact]
    public void Settings_are_what_is_no_name_note_date_or_figure() =>
        Assert.Equal(["Bot Language", "Run Type", "Threshold Setting"], Samples.Published.Info.Settings.Select(row => row.Label));

    [Theory]
    [InlineData("91.47%", 91.47)]
    [InlineData("91.47 %", 91.47)]
    [InlineData("91,47", null)]
    [InlineData("", null)]
    public void Percentages_may_carry_their_sign(string cell, double? percent) =>
        Assert.Equal(percent, new RunInfo([new SummaryRow(1, "Success/Failure Ratio", [cell])]).SuccessPercent);

    [Fact]
    public void A_run_without_summary_knows_nothing()
    {
        Assert.Null(RunInfo.Empty.BotName);
        Assert.Null(RunInfo.Empty.UtteranceCount);
    }
}
