using System.Globalization;
using System.Text;

namespace KoreBT.Analysis.Tests;

/// <summary>Names are equal when Unicode calls them the same text, and only then.</summary>
public sealed class UnicodeTests
{
    private static readonly string[] Pieces = ["a", "Z", " ", "1", "\u00e9", "\u00fc", "\u01d6", "\u1ec7", "\u00c5", "\u03ac", "\u0439", "\ud55c", "\uae00", "\u304c", "\u0928\u093c", "\u05e9\u05c1", "\ud83d\ude86", "q\u0323\u0307", "\u212b", "\u2126"];

    [Fact]
    public async Task Ten_thousand_names_are_found_again_in_their_other_normal_form()
    {
        const int Names = 10_000;
        Random chance = new(Names);
        StringBuilder file = new(Samples.Header + "\n");
        for (int number = 0; number < Names; number++)
        {
            string name = FormattableString.Invariant($"{number}{string.Concat(chance.GetItems(Pieces, 8))}x");
            file.Append(CultureInfo.InvariantCulture, $"u{number},{name.Normalize(NormalizationForm.FormC)},{name.Normalize(NormalizationForm.FormD)},TP\n");
        }

        TestRun run = await Samples.LoadAsync(file.ToString());

        Assert.Equal(Names, KoreSummary.From(run).TruePositives);
        Assert.Equal(Names, RunTally.Of(run.Results).Matrix.Labels.Length);
        Assert.Empty(run.Quality.Findings);
    }

    /// <summary>The platform gives names back in lower case, and lower case takes another number of characters here.</summary>
    [Theory]
    [InlineData("\u0130ade", "i\u0307ade")]
    [InlineData("H\u0331ead", "\u1e96ead")]
    [InlineData("J\u030c", "\u01f0")]
    [InlineData("\u0399\u0308\u0301", "\u0390")]
    [InlineData("\u039f\u0394\u039f\u03a3", "\u03bf\u03b4\u03bf\u03c3")]
    public async Task A_name_is_found_again_in_lower_case(string expected, string predicted)
    {
        TestRun run = await Samples.TableAsync($"hi,{expected},{predicted},TP");

        Assert.Equal(1, KoreSummary.From(run).TruePositives);
        Assert.Equal(Intent.Parse(expected).GetHashCode(), Intent.Parse(predicted).GetHashCode());
        Assert.Equal(0, Intent.ByName.Compare(Intent.Parse(expected), Intent.Parse(predicted)));
        Assert.Equal(expected.Normalize(), run.Results[0].Expected.ToString());
    }

    [Theory]
    [InlineData("\ufb01nd", "find")]
    [InlineData("\u2460", "1")]
    [InlineData("\uff21", "A")]
    [InlineData("m\u00b2", "m2")]
    [InlineData("\uff8a", "\u30cf")]
    [InlineData("a\u200bb", "ab")]
    [InlineData("\u0430", "a")]
    [InlineData("\u00df", "ss")]
    [InlineData("\u0131", "i")]
    public async Task Names_that_only_look_alike_are_two(string expected, string predicted)
    {
        TestRun run = await Samples.TableAsync($"hi,{expected},{predicted},FP");

        Assert.Equal(1, KoreSummary.From(run).WrongIntents);
        Assert.Empty(run.Quality.Findings);
    }
}
