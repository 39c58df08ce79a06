using System.Globalization;
using System.Xml;

namespace KoreBT.Analysis;

/// <summary>TRX, the format of Visual Studio and Azure Pipelines: the tests of <see cref="JunitReport"/>. A test keeps its id from run to run, so that its history can be followed.</summary>
public sealed class TrxReport : IReport
{
    private const string Schema = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>The number of the type "unit test" and of the list "results not in a list", the same in every file of the format.</summary>
    private const string UnitTest = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";

    private const string List = "8c84fa94-04c1-424b-9868-57a2d4851a1d";

    /// <inheritdoc/>
    public string Name => "trx";

    /// <inheritdoc/>
    public void Write(RunAnalysis run, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(run);
        Write(writer, run.Name, ReportCases.Of(run));
    }

    /// <inheritdoc/>
    public void Write(RunDiff diff, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(diff);
        Write(writer, $"{diff.Baseline.Name} to {diff.Candidate.Name}", ReportCases.Of(diff));
    }

    private static void Write(TextWriter writer, string name, IReadOnlyList<ReportCase> cases) => XmlPage.Write(writer, xml =>
    {
        xml.WriteStartElement("TestRun", Schema);
        xml.WriteAttributeString("id", Text(StableId.Uuid(name)));
        xml.WriteAttributeString("name", TerminalText.Safe(name));
        Each(xml, "Results", cases, test => Result(xml, test, name));
        Each(xml, "TestDefinitions", cases, test => Definition(xml, test, name));
        Each(xml, "TestEntries", cases, test => Element(xml, "TestEntry", ("testId", Text(test.Id)), ("executionId", Execution(test, name)), ("testListId", List)));
        xml.WriteStartElement("TestLists");
        Element(xml, "TestList", ("name", "Results Not in a List"), ("id", List));
        xml.WriteEndElement();
        Summary(xml, cases);
        xml.WriteEndElement();
    });

    private static void Result(XmlWriter xml, ReportCase test, string run)
    {
        xml.WriteStartElement("UnitTestResult");
        Attributes(
            xml, ("executionId", Execution(test, run)), ("testId", Text(test.Id)), ("testName", test.Name), ("computerName", "KoreBT"), ("duration", "00:00:00"), ("testType", UnitTest),
            ("outcome", test.Status == CaseStatus.Skipped ? "NotExecuted" : test.Status.ToString()), ("testListId", List));
        if (test.Status != CaseStatus.Passed)
        {
            xml.WriteStartElement("Output");
            xml.WriteStartElement("ErrorInfo");
            xml.WriteElementString("Message", $"{test.Kind}: {test.Message}");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Definition(XmlWriter xml, ReportCase test, string run)
    {
        xml.WriteStartElement("UnitTest");
        Attributes(xml, ("name", test.Name), ("storage", "korebt"), ("id", Text(test.Id)));
        Element(xml, "Execution", ("id", Execution(test, run)));
        Element(xml, "TestMethod", ("codeBase", "korebt"), ("adapterTypeName", "korebt"), ("className", test.Group), ("name", test.Name));
        xml.WriteEndElement();
    }

    private static void Summary(XmlWriter xml, IReadOnlyList<ReportCase> cases)
    {
        string Number(params CaseStatus[] states) => cases.Count(test => states.Contains(test.Status)).ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("ResultSummary");
        xml.WriteAttributeString("outcome", cases.Any(static test => test.Status == CaseStatus.Failed) ? "Failed" : "Completed");
        Element(
            xml, "Counters", ("total", Number(CaseStatus.Passed, CaseStatus.Failed, CaseStatus.Skipped)), ("executed", Number(CaseStatus.Passed, CaseStatus.Failed)),
            ("passed", Number(CaseStatus.Passed)), ("failed", Number(CaseStatus.Failed)), ("notExecuted", Number(CaseStatus.Skipped)));
        xml.WriteEndElement();
    }

    private static void Each(XmlWriter xml, string list, IReadOnlyList<ReportCase> cases, Action<ReportCase> write)
    {
        xml.WriteStartElement(list);
        foreach (ReportCase test in cases)
        {
            write(test);
        }

        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        Attributes(xml, attributes);
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params (string Name, string Value)[] attributes)
    {
        foreach ((string name, string value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private static string Execution(ReportCase test, string run) => Text(StableId.Uuid($"{run}\n{test.Name}"));

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);
}
