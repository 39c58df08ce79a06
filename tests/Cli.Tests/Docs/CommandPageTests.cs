using System.CommandLine;
using YamlDotNet.RepresentationModel;

namespace KoreBT.Cli.Tests.Docs;

public sealed class CommandPageTests
{
    private static readonly RootCommand Root = CommandLine.Root(new Terminal(TextWriter.Null, TextWriter.Null, static _ => null, TimeProvider.System));

    public static TheoryData<string> Verbs => [.. CommandPage.Verbs(Root).Where(static verb => verb.Verb.Action is not null).Select(static verb => verb.Name)];

    public static TheoryData<string> Pipelines => ["github-actions.yml", "azure-pipelines.yml"];

    [Fact]
    public void The_page_is_that_of_the_command()
    {
        string path = Repository.PathOf("docs", "cli.md");
        string page = File.ReadAllText(path);
        string filled = CommandPage.Fill(page, Root);
        string received = Path.ChangeExtension(path, ".received.md");
        File.Delete(received);
        if (filled != page)
        {
            File.WriteAllText(received, filled);
            Assert.Fail($"docs/cli.md is not that of the command. Look at {received}; if it is right, move it over {path}.");
        }

        Assert.Equal(3, page.Split("<!-- made from the command: ").Length - 1);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Each_verb_has_examples_that_are_right_calls_and_takes_json(string name)
    {
        Verb verb = Assert.IsType<Verb>(CommandPage.Verbs(Root).Single(verb => verb.Name == name).Verb);

        Assert.NotEmpty(verb.Examples);
        Assert.All(verb.Examples, example => AssertRight(example, $"korebt {name}"));
        Assert.True(verb.Options.Any(static option => option.Name == "--json"), $"{name} has no --json.");
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task The_help_of_each_verb_shows_its_examples(string name)
    {
        Korebt.Result help = await Korebt.RunAsync([.. name.Split(' '), "--help"]);

        Assert.Equal((ExitCodes.Fine, ""), (help.Code, help.Error));
        Assert.Contains("\nExamples:\n  ", help.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pipelines))]
    public void Each_call_in_a_sample_of_a_pipeline_is_a_right_call(string file)
    {
        YamlStream yaml = [];
        using StreamReader reader = File.OpenText(Repository.PathOf("samples", "ci", file));
        yaml.Load(reader);
        string[] calls =
        [
            .. Scalars(yaml.Documents.Single().RootNode).SelectMany(static text => text.Split('\n')).Select(static line => line.Trim()).Where(static line => line.StartsWith("korebt ", StringComparison.Ordinal)),
        ];

        Assert.NotEmpty(calls);
        Assert.All(calls, static call => AssertRight(call, "korebt "));
    }

    /// <summary>The first call of a line of shell parses without an error, and is one of the verb that it should be of.</summary>
    private static void AssertRight(string line, string beginning)
    {
        int start = line.IndexOf("korebt ", StringComparison.Ordinal);
        string call = line[start..].Split([" >", " |", " #", ")"], StringSplitOptions.None)[0].Replace('\'', '"');

        Assert.StartsWith(beginning, call, StringComparison.Ordinal);
        Assert.Empty(Root.Parse(call["korebt ".Length..]).Errors.Select(static error => error.Message));
    }

    private static IEnumerable<string> Scalars(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { } text } => [text],
        YamlSequenceNode list => list.Children.SelectMany(Scalars),
        YamlMappingNode map => map.Children.Values.SelectMany(Scalars),
        _ => [],
    };
}
