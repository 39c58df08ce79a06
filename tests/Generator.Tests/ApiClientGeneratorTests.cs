using System.Collections.Immutable;
using System.Globalization;
using KoreBT.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KoreBT.Generator.Tests;

public sealed class ApiClientGeneratorTests
{
    private static readonly string[] Steps = ["Specs", "Owners", "Results", "Models", "Problems", "References", "Outputs", "Sources", "Failures"];
    private static readonly string[] Sound = [.. SoundDocuments.Texts];
    private static readonly string Spec = File.ReadAllText(Repository.PathOf("spec", "openapi.yaml"));

    [Fact]
    public void The_document_of_this_repository_gives_no_problem_and_code_without_a_warning()
    {
        Generated run = Generated.From(Spec, "openapi.yaml");
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
    }

    [Fact]
    public void The_generated_code_reads_like_this()
    {
        Generated run = Generated.From(new Document("openapi.yaml", Spec, "KoreBT.Client", "KoreApi"));
        string all = string.Concat(run.Files.Where(f => !f.Key.Contains(".Runtime.", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"// ===== {f.Key}\n{f.Value}\n"));
        Snapshot.Match(all, "KoreApi.txt");
    }

    [Fact]
    public void An_unrelated_edit_leaves_every_step_cached()
    {
        Generated first = Generated.From(Spec, "openapi.yaml");
        CSharpCompilation edited = first.Before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("internal static class Other;", (CSharpParseOptions)first.Before.SyntaxTrees[0].Options, cancellationToken: TestContext.Current.CancellationToken));
        ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> steps = first.Again(edited).Driver.GetRunResult().Results[0].TrackedSteps;
        foreach (string step in Steps.Where(s => s is not ("Problems" or "Failures")))
        {
            Assert.All(steps[step].SelectMany(s => s.Outputs), o => Assert.True(o.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {o.Reason}"));
        }
    }

    [Fact]
    public void The_attribute_of_unions_is_made_once_for_all_documents_and_stays_cached()
    {
        const string union = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get: { responses: { '200': { description: ok, content: { application/json: { schema: { oneOf: [{ type: string }, { type: object, properties: { a: { type: string } } }] } } } } } }\n";
        Generated first = Generated.From(new Document("a.yaml", union, "Acme.One"), new Document("b.yaml", union, "Acme.Two"));
        Assert.Empty(first.CompilerProblems);
        Generated again = first.Again(first.Before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("internal static class Other;", (CSharpParseOptions)first.Before.SyntaxTrees[0].Options, cancellationToken: TestContext.Current.CancellationToken)));
        IncrementalGeneratorRunStep step = Assert.Single(again.Driver.GetRunResult().Results[0].TrackedSteps["UnionAttribute"]);
        Assert.True(Assert.Single(step.Outputs).Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void What_flows_from_step_to_step_is_a_reference_for_which_the_compiler_has_machine_code()
    {
        ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> steps = Generated.From(new Document("openapi.yaml", "unheard: {}\n" + Spec)).Driver.GetRunResult().Results[0].TrackedSteps;
        Assert.All(Steps.Where(s => s != "Failures"), s => Assert.All(steps[s].SelectMany(step => step.Outputs), o => Assert.False(o.Value.GetType().IsValueType, s)));
    }

    [Fact]
    public void A_comment_in_the_document_moves_its_problems_and_makes_no_new_source()
    {
        const string warning = "unheard: {}\n";
        Document before = new("openapi.yaml", warning + Spec);
        Generated again = Edited(before, new Document("openapi.yaml", "# moved down by one line\n" + warning + Spec));
        ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> steps = again.Driver.GetRunResult().Results[0].TrackedSteps;
        Assert.Equal(1, Assert.Single(again.Problems).Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(IncrementalStepRunReason.Modified, steps["Specs"][0].Outputs[0].Reason);
        Assert.Equal(IncrementalStepRunReason.Modified, steps["Results"][0].Outputs[0].Reason);
        Assert.Equal(IncrementalStepRunReason.Unchanged, steps["Models"][0].Outputs[0].Reason);
        Assert.All(steps["Sources"].SelectMany(s => s.Outputs), o => Assert.Equal(IncrementalStepRunReason.Cached, o.Reason));
    }

    [Fact]
    public void A_changed_schema_makes_new_source_of_that_schema_alone()
    {
        Document before = new("openapi.yaml", Spec);
        Generated again = Edited(before, new Document("openapi.yaml", Spec.Replace("A suite and its latest runs.", "A suite.", StringComparison.Ordinal)));
        int changed = again.Driver.GetRunResult().Results[0].TrackedSteps["Sources"].SelectMany(s => s.Outputs).Count(o => o.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New);
        Assert.Equal(1, changed);
    }

    [Fact]
    public void A_changed_document_leaves_its_neighbour_cached()
    {
        Document stays = new("a.yaml", Spec, "Acme.One");
        Document before = new("b.yaml", Spec, "Acme.Two");
        Generated first = Generated.From(stays, before);
        Generated again = first.Again(first.Before, driver => driver.ReplaceAdditionalText(before, new Document("b.yaml", Spec.Replace("A suite and its latest runs.", "A suite.", StringComparison.Ordinal), "Acme.Two")));
        ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> steps = again.Driver.GetRunResult().Results[0].TrackedSteps;
        foreach (string step in new[] { "Results", "Models", "Outputs" })
        {
            Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], steps[step].SelectMany(s => s.Outputs).Select(o => o.Reason));
        }

        Assert.Single(steps["Sources"].SelectMany(s => s.Outputs), o => o.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_same_document_gives_the_same_bytes_in_every_culture_and_with_every_line_end(string culture)
    {
        string[] expected = [.. Sound.Select(s => All(Generated.From(s)))];
        CultureInfo previous = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            string[] actual = [.. Sound.Select(s => All(Generated.From(s.Replace("\n", "\r\n", StringComparison.Ordinal))))];
            Assert.Equal(expected, actual);
            Assert.DoesNotContain(actual, a => a.Contains('\r', StringComparison.Ordinal));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = previous;
        }
    }

    [Fact]
    public void Two_documents_of_one_name_live_side_by_side()
    {
        Generated run = Generated.From(new Document("a/api.yaml", Spec, "Acme.One", "Api"), new Document("b/api.yaml", Spec, "Acme.Two", "Api"));
        Assert.Empty(run.Problems);
        Assert.Empty(run.CompilerProblems);
    }

    [Fact]
    public void Two_documents_in_one_namespace_are_a_problem_of_the_second()
    {
        Generated run = Generated.From(new Document("a.yaml", Spec), new Document("b.yaml", Spec));
        Diagnostic problem = Assert.Single(run.Problems);
        Assert.Equal("KBT1015", problem.Id);
        Assert.Equal("b.yaml", problem.Location.GetLineSpan().Path);
        Assert.Empty(run.CompilerProblems);
    }

    [Fact]
    public void An_item_that_stands_twice_counts_once() => Assert.Empty(Generated.From(new Document("a.yaml", Spec), new Document("a.yaml", Spec)).CompilerProblems);

    [Fact]
    public void An_item_that_stands_twice_with_two_client_names_is_a_problem() =>
        Assert.Equal("KBT1015", Assert.Single(Generated.From(new Document("a.yaml", Spec), new Document("a.yaml", Spec, clientName: "Other")).Problems).Id);

    [Theory]
    [InlineData("Acme..Api", "Api")]
    [InlineData("Acme.class", "Api")]
    [InlineData("Acme", "My Api")]
    [InlineData("Acme", "Api; class Evil")]
    public void A_setting_that_is_no_name_is_a_problem(string namespaceName, string clientName)
    {
        Generated run = Generated.From(new Document("a.yaml", Spec, namespaceName, clientName));
        Assert.Equal("KBT1014", Assert.Single(run.Problems).Id);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_problem() => Assert.Equal("KBT1016", Assert.Single(Generated.From(new Document("a.yaml", null)).Problems).Id);

    /// <summary>Everything that comes out: the files, and what is said about the document, without positions, which line ends move.</summary>
    private static string All(Generated run) =>
        string.Concat(run.Files.Select(f => f.Key + "\n" + f.Value)) + string.Join('\n', run.Problems.Select(p => p.Id + p.GetMessage(CultureInfo.InvariantCulture)));

    private static Generated Edited(Document before, Document after)
    {
        Generated first = Generated.From(before);
        return first.Again(first.Before, driver => driver.ReplaceAdditionalText(before, after));
    }
}
