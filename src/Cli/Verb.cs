using System.CommandLine;

namespace KoreBT.Cli;

/// <summary>A command with examples, which its help and its page show.</summary>
/// <param name="name">What is typed.</param>
/// <param name="description">What it does, in one sentence.</param>
/// <param name="examples">Calls as somebody would type them.</param>
internal sealed class Verb(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
