namespace KoreBT.Analysis.Tests;

public sealed class ThresholdBlockTests
{
    [Theory]
    [InlineData("Threshold Setting\nMode,minThreshold,maxThreshold,isActive\nml,0.3,0.95,true\nfaq,0.6,,False\n")]
    [InlineData("Threshold Setting,Mode,minThreshold,maxThreshold,isActive\n,ml,0.3,0.95,true\n,faq,0.6,,False\n")]
    [InlineData("Threshold Setting\nMode,ml\nminThreshold,0.3\nmax Threshold,0.95\nisActive,true\nMode,faq\nminThreshold,0.6\nisActive,False\n")]
    [InlineData("Threshold Setting,ml,minThreshold,0.3\nml,maxThreshold,0.95\nml,isActive,true\nfaq,minThreshold,0.6\nfaq,isActive,False\n")]
    public async Task Every_layout_gives_the_engines_and_their_settings(string block)
    {
        RunInfo info = (await Samples.LoadAsync("Bot Name,b\n" + block + "Last Tested,today\n" + Samples.Header + "\nhi,A,A,TP\n")).Info;

        Assert.Equal(["ml", "faq"], info.Engines.Select(static engine => engine.Mode));
        Assert.Equal((0.3, 0.95, true), (info.Engines[0].MinThreshold, info.Engines[0].MaxThreshold, info.Engines[0].IsActive));
        Assert.Equal((0.6, null, false), (info.Engines[1].MinThreshold, info.Engines[1].MaxThreshold, info.Engines[1].IsActive));
        Assert.Null(info.Engines[0].WordCoverage);
    }

    [Fact]
    public async Task Without_a_block_there_are_no_engines() => Assert.Empty((await Samples.TableAsync("hi,A,A,TP")).Info.Engines);

    [Fact]
    public async Task A_setting_that_is_not_known_is_kept_in_a_table() =>
        Assert.Equal("7", (await Samples.LoadAsync("Threshold Setting\nMode,minThreshold,newKnob\ncs,0.3,7\n" + Samples.Header + "\nhi,A,A,TP\n")).Info.Engines[0].Values["newKnob"]);
}
