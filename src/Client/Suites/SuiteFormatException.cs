using System.Globalization;

namespace KoreBT.Client;

/// <summary>A suite file cannot be taken as it is. <see cref="Problems"/> has everything that is wrong with it.</summary>
public sealed class SuiteFormatException : BatchTestException
{
    private const int MostInMessage = 10;

    /// <summary>For tests of your own code: what the client would throw.</summary>
    /// <param name="name">What the file is called.</param>
    /// <param name="problems">What is wrong with it, with at least one error.</param>
    public SuiteFormatException(string name, IReadOnlyList<SuiteProblem> problems)
        : base(Sentences(name, problems), null, null) => (Name, Problems) = (name, problems);

    /// <summary>What the file is called.</summary>
    public string Name { get; }

    /// <summary>All problems in the order of the file, warnings among them.</summary>
    public IReadOnlyList<SuiteProblem> Problems { get; }

    private static string Sentences(string name, IReadOnlyList<SuiteProblem> problems)
    {
        SuiteProblem[] errors = [.. problems.Where(static problem => problem.Severity == SuiteSeverity.Error)];
        IEnumerable<string> shown = errors.Take(MostInMessage).Select(problem => $"\n  {name}:{problem}");
        string rest = errors.Length > MostInMessage ? string.Create(CultureInfo.InvariantCulture, $"\n  and {errors.Length - MostInMessage} more") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{name} is no suite that the platform would take; it has {errors.Length} {(errors.Length == 1 ? "error" : "errors")}:{string.Concat(shown)}{rest}");
    }
}
