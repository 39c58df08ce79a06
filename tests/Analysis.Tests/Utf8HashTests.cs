using System.Text;

namespace KoreBT.Analysis.Tests;

public sealed class Utf8HashTests
{
    [Theory]
    [InlineData("{0}")]
    [InlineData("n{0}")]
    [InlineData("{0:x}n")]
    [InlineData("intent {0}")]
    [InlineData("{0} is a number in front of something long")]
    [InlineData("something long stands in front of number {0} and behind it")]
    [InlineData("something long stands in front of number {0}")]
    public void Texts_that_differ_in_a_number_spread_over_all_places(string form)
    {
        const int Places = 1 << 12;
        int[] taken = new int[Places];
        foreach (string text in Enumerable.Range(0, 8 * Places).Select(number => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, number)))
        {
            taken[Utf8Hash.Of(Encoding.UTF8.GetBytes(text)) & (Places - 1)]++;
        }

        // Eight on average; forty or more in any of them has a probability of some 10^-14.
        Assert.InRange(taken.Max(), 9, 40);
    }

    [Fact]
    public void Without_case_letters_of_both_cases_are_one_and_with_it_they_are_two()
    {
        foreach (string text in (string[])["Pay", "Pay Bill", "Pay my bill, please", "Pay my bill, please, and do it now, will you?"])
        {
            byte[] upper = Encoding.UTF8.GetBytes(text.ToUpperInvariant());
            byte[] lower = Encoding.UTF8.GetBytes(text.ToLowerInvariant());

            Assert.Equal(Utf8Hash.Of(upper, 7, Utf8Hash.WithoutCase), Utf8Hash.Of(lower, 7, Utf8Hash.WithoutCase));
            Assert.NotEqual(Utf8Hash.Of(upper, 7), Utf8Hash.Of(lower, 7));
            Assert.NotEqual(Utf8Hash.Of(upper, 7), Utf8Hash.Of(upper, 8));
        }
    }
}
