using System.Text.Json;

namespace KoreBT.Analysis.Tests;

/// <summary>Resampling against numpy and scikit-learn; scikit/paired_reference.py says how the file was made and what its tolerances are.</summary>
public sealed class PairedReferenceTests
{
    private static readonly JsonElement Reference = JsonDocument.Parse(File.ReadAllText(Samples.Path("paired-reference.json"))).RootElement;

    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (JsonElement set in Reference.GetProperty("sets").EnumerateArray())
            {
                foreach (JsonElement statistic in set.GetProperty("statistics").EnumerateArray())
                {
                    cases.Add(set.GetProperty("name").GetString()!, statistic.GetProperty("statistic").GetString()!);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_interval_and_p_are_those_of_the_reference_but_for_the_draw(string set, string statistic)
    {
        (PairedAnswer[] units, JsonElement golden) = Case(set, statistic);
        ResamplingOptions options = new() { Statistic = PairedBootstrapTests.Named(statistic).Statistic, Resamples = Reference.GetProperty("ours").GetInt32() };

        PairedBootstrap bootstrap = PairedBootstrap.Of(units, options, Reference.GetProperty("level").GetDouble());
        ApproximateRandomisation test = ApproximateRandomisation.Test(units, options);

        double seen = golden.GetProperty("seen").GetDouble();
        Assert.Equal(golden.GetProperty("difference").GetDouble(), bootstrap.Difference!.Value, 1e-12);
        Assert.Equal(bootstrap.Difference, test.Difference);
        Assert.Equal(1 - seen, (double)bootstrap.Undefined / bootstrap.Resamples, (4 * Math.Sqrt(seen * (1 - seen) / bootstrap.Resamples)) + 1e-4);
        Between(golden.GetProperty("low"), bootstrap.Interval!.Value.Low);
        Between(golden.GetProperty("high"), bootstrap.Interval.Value.High);
        Assert.Equal(golden.GetProperty("p").GetDouble(), test.P!.Value, golden.GetProperty("pError").GetDouble());
    }

    private static void Between(JsonElement bounds, double value) => Assert.InRange(value, bounds[0].GetDouble() - 1e-12, bounds[1].GetDouble() + 1e-12);

    private static (PairedAnswer[] Units, JsonElement Golden) Case(string name, string statistic)
    {
        JsonElement set = Reference.GetProperty("sets").EnumerateArray().Single(set => set.GetProperty("name").GetString() == name);
        return (
            [.. set.GetProperty("units").EnumerateArray().SelectMany(static unit => Enumerable.Repeat(new PairedAnswer(Label(unit[0]), Label(unit[1]), Label(unit[2])), unit[3].GetInt32()))],
            set.GetProperty("statistics").EnumerateArray().Single(golden => golden.GetProperty("statistic").GetString() == statistic));
    }

    private static Intent Label(JsonElement name) => Intent.Parse(name.GetString());
}
