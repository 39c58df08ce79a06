using YamlDotNet.Core;

namespace KoreBT.Cli.Policies;

/// <summary>A policy file says what cannot be meant.</summary>
internal sealed class PolicyException(IReadOnlyList<string> problems) : Exception(string.Join(' ', problems))
{
    /// <summary>Each problem as <c>file:line:column: error: sentence</c>.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;

    public static PolicyException At(string file, Mark place, string sentence) => new([Problem(file, place, sentence)]);

    public static string Problem(string file, Mark place, string sentence) => FormattableString.Invariant($"{file}:{place.Line}:{place.Column}: error: {sentence}");
}
