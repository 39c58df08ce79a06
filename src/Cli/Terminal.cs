using KoreBT.Analysis;
using Microsoft.Extensions.Configuration;

namespace KoreBT.Cli;

/// <summary>What the command has of the world: streams, settings and a clock.</summary>
/// <param name="Output">Results, and nothing else.</param>
/// <param name="Error">Progress and messages.</param>
/// <param name="Variable">A variable of the environment; null when it is not set.</param>
/// <param name="Time">The clock.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, Func<string, string?> Variable, TimeProvider Time)
{
    /// <summary>True when somebody watches the error stream, so that a bar may move there.</summary>
    public bool ErrorIsInteractive { get; init; }

    /// <summary>True when somebody watches standard output, so that it may have colours and lines of the screen's width.</summary>
    public bool OutputIsInteractive { get; init; }

    /// <summary>The current folder.</summary>
    public string Folder { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>The options that a setting gave, and nobody typed.</summary>
    public IReadOnlySet<string> Settled { get; init; } = new HashSet<string>();

    /// <summary>Standard input. Nothing is there unless somebody says so.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Reads the user secrets: the file that <c>dotnet user-secrets</c> keeps for a developer outside of every repository. None unless somebody says so.</summary>
    public Func<IConfiguration> UserSecrets { get; init; } = static () => new ConfigurationBuilder().Build();

    /// <returns>The variable; null when it is not set or blank, as pipelines leave a secret that they do not have.</returns>
    public string? Setting(string name) => Variable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>A message for the one who called.</summary>
    public void Say(string message) => Error.WriteLine(TerminalText.Safe(message));
}
