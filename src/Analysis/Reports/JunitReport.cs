using System.Globalization;
using System.Xml;

namespace KoreBT.Analysis;

/// <summary>
/// JUnit XML, which nearly every build server shows: one test for each assertion of the candidate. Known failures are skipped, so that only what got worse fails. A single run has
/// a test for each expected intent and each entity.
/// </summary>
public sealed class JunitReport : IReport
{
    /// <inheritdoc/>
    public string Name => "junit";

    /// <inheritdoc/>
    public void Write(RunAnalysis run, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(run);
        Write(writer, run.Name, [("run", run.Name)], ReportCases.Of(run));
    }

    /// <inheritdoc/>
    public void Write(RunDiff diff, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(diff);
        Write(writer, diff.Candidate.Name, [("baseline", diff.Baseline.Name), ("candidate", diff.Candidate.Name), ("verdict", diff.Significance.Sentence)], ReportCases.Of(diff));
    }

    private static void Write(TextWriter writer, string suite, (string Name, string Value)[] properties, IReadOnlyList<ReportCase> cases) => XmlPage.Write(writer, xml =>
    {
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "korebt");

        // No totals here: the published schema has no place for the skipped ones, and readers that find the others take those for passed.
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", TerminalText.Safe(suite));
        Totals(xml, cases);
        xml.WriteStartElement("properties");
        foreach ((string name, string value) in properties)
        {
            xml.WriteStartElement("property");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("value", TerminalText.Safe(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        foreach (ReportCase test in cases)
        {
            Case(xml, test);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Totals(XmlWriter xml, IReadOnlyList<ReportCase> cases)
    {
        xml.WriteAttributeString("tests", Number(cases.Count));
        xml.WriteAttributeString("failures", Number(cases.Count(static test => test.Status == CaseStatus.Failed)));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", Number(cases.Count(static test => test.Status == CaseStatus.Skipped)));
        xml.WriteAttributeString("time", "0");
    }

    private static void Case(XmlWriter xml, ReportCase test)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", test.Group);
        xml.WriteAttributeString("name", test.Name);
        xml.WriteAttributeString("time", "0");
        if (test.Status == CaseStatus.Failed)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", test.Kind);
            xml.WriteAttributeString("message", test.Message);
            xml.WriteString(test.Line > 0 ? $"{test.Message} (line {Number(test.Line)})" : test.Message);
            xml.WriteEndElement();
        }
        else if (test.Status == CaseStatus.Skipped)
        {
            // As text: the published schema knows no attribute here.
            xml.WriteElementString("skipped", test.Message);
        }

        xml.WriteEndElement();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
