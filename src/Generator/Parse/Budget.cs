using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// What working out a document may cost beyond its text. A reference, an <c>allOf</c> or a choice lets a few words stand for very many, and
/// a document that is written for it would keep the compiler busy for ever.
/// </summary>
internal sealed class Budget(Problems problems, CancellationToken cancellationToken)
{
    // Steps that a new thing is worth, with the code that will be written for it.
    private const long Making = 40;

    private long _spent;

    /// <summary>Accounts for things that are made anew, such as the members of a merged schema.</summary>
    public void Make(long things, Extent at) => Spend(things * Making, at);

    /// <summary>Accounts for steps, each about one comparison; ends the reading once there were too many.</summary>
    public void Spend(long steps, Extent at)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _spent += steps;
        if (_spent > Limits.Steps)
        {
            problems.Add(Descriptors.Limit, at, "what it writes once stands for too much: references, 'allOf' and choices up to here make more than 5,000,000 steps; choose among its operations with IncludeTags or IncludePaths");
            throw new SyntaxStopException();
        }
    }
}
