using System.Text;

namespace KoreBT.Client.Tests.Suites;

/// <summary>Suites that several tests use, and short ways to read and write them.</summary>
internal static class SuiteSamples
{
    public static string LibraryJson => Repository.PathOf("tests", "Client.Tests", "Data", "library-suite.json");

    public static string LibraryCsv => Repository.PathOf("tests", "Client.Tests", "Data", "library-suite.csv");

    public static TestSuiteFile Parse(SuiteFormat format, string text) => TestSuiteFile.Parse(Encoding.UTF8.GetBytes(text), format, "suite");

    public static Task<IReadOnlyList<SuiteProblem>> CheckAsync(SuiteFormat format, string text) => CheckAsync(format, Encoding.UTF8.GetBytes(text));

    public static Task<IReadOnlyList<SuiteProblem>> CheckAsync(SuiteFormat format, byte[] bytes) =>
        TestSuiteFile.CheckAsync(new MemoryStream(bytes), format, TestContext.Current.CancellationToken);

    public static string Text(this TestSuiteFile suite, SuiteFormat format) => Encoding.UTF8.GetString(suite.ToBytes(format, null));

    public static void SaysTheSameAs(this TestSuiteFile suite, TestSuiteFile other)
    {
        Assert.Equal(suite.Cases.Count, other.Cases.Count);
        Assert.All(suite.Cases.Zip(other.Cases), static pair => Assert.Null(pair.First.Difference(pair.Second)));
    }
}
