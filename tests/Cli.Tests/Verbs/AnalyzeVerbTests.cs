using System.IO.Compression;
using System.Text.Json;

namespace KoreBT.Cli.Tests.Verbs;

public sealed class AnalyzeVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Both_families_of_numbers_are_named_and_printed()
    {
        Korebt.Result result = await Korebt.RunAsync("analyze", _folder.File("a.csv", Samples.RunA));

        Assert.Equal((ExitCodes.Fine, ""), (result.Code, result.Error));
        Assert.Contains("Kore recall", result.Output, StringComparison.Ordinal);
        Assert.Contains("textbook", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_the_promised_members_and_the_numbers_of_the_worked_example()
    {
        JsonElement json = (await Korebt.RunAsync("analyze", _folder.File("a.csv", Samples.RunA), "--json")).Json;

        Assert.Equal(1, json.GetProperty("schemaVersion").GetInt32());
        JsonElement kore = json.GetProperty("koreSummary");
        Assert.Equal((5, 2, 3, 2), (kore.GetProperty("truePositives").GetInt32(), kore.GetProperty("trueNegatives").GetInt32(), kore.GetProperty("falsePositives").GetInt32(), kore.GetProperty("falseNegatives").GetInt32()));
        Assert.Equal((0.625, 5.0 / 7, 2.0 / 3), (kore.GetProperty("precision").GetDouble(), kore.GetProperty("recall").GetDouble(), kore.GetProperty("f1").GetDouble()));
        JsonElement report = json.GetProperty("classificationReport");
        Assert.Equal(7.0 / 12, report.GetProperty("accuracy").GetDouble(), 1e-12);
        Assert.Equal(0.625, report.GetProperty("microAverage").GetProperty("precision").GetDouble(), 1e-12);
        Assert.Equal(11.0 / 18, report.GetProperty("macroAverage").GetProperty("f1").GetDouble(), 1e-12);
        Assert.Equal(16.0 / 27, report.GetProperty("weightedAverage").GetProperty("f1").GetDouble(), 1e-12);
        Assert.Equal(["A", "B", "C"], report.GetProperty("intents").EnumerateArray().Select(static intent => intent.GetProperty("intent").GetString()));
    }

    [Fact]
    public async Task Gzip_is_read_as_it_is()
    {
        string path = _folder.File("a.csv.gz");
        await using (GZipStream zip = new(File.Create(path), CompressionLevel.Fastest))
        await using (StreamWriter writer = new(zip))
        {
            await writer.WriteAsync(Samples.RunA);
        }

        Korebt.Result plain = await Korebt.RunAsync("analyze", _folder.File("a.csv", Samples.RunA), "--json");
        Korebt.Result zipped = await Korebt.RunAsync("analyze", path, "--json");

        Assert.Equal(plain.Output.Replace("a.csv", "a.csv.gz", StringComparison.Ordinal), zipped.Output);
    }
}
