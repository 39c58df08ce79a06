using System.CommandLine;
using KoreBT.Cli.Policies;

namespace KoreBT.Cli.Verbs;

/// <summary>The options of every verb that makes something of one results file or two: how they are read, compared and judged, and which reports are written.</summary>
internal sealed class JudgingOptions
{
    private readonly Option<string?> _policy = new("--policy") { HelpName = "FILE", Description = "The policy that says whether the release may go out, YAML or JSON. When it may not, the exit code is 1." };
    private readonly ComparingOptions _comparing = new();
    private readonly ReadingOptions _reading = new();
    private readonly ReportFiles _files = new();

    public JudgingOptions() => Arguments.RefuseBlankFile(_policy);

    public void AddTo(Command verb)
    {
        verb.Add(_policy);
        _comparing.AddTo(verb);
        _reading.AddTo(verb);
        _files.AddTo(verb);
        verb.Validators.Add(result => _files.Check(result));
    }

    /// <summary>Finds out what can be wrong before anything is read or started.</summary>
    /// <exception cref="UsageException">An option makes no sense.</exception>
    /// <exception cref="PolicyException">The policy cannot be meant as it is written.</exception>
    /// <exception cref="IOException">The policy cannot be read, or a report not be saved.</exception>
    public async Task<Question> OfAsync(ParseResult call, Terminal terminal, CancellationToken cancellationToken)
    {
        PolicyFile? policy = call.GetValue(_policy) is { } path ? await PolicyFile.LoadAsync(path, cancellationToken) : null;
        return new Question(_comparing.Of(call), _reading.Of(call), policy, _files.Of(call), terminal.Time);
    }

    /// <summary>The format of a name, as the call wants it.</summary>
    public Analysis.IReport Format(string name, ParseResult call) => _files.Format(name, call);
}
