using System.CommandLine;
using KoreBT.Client;

namespace KoreBT.Cli.Verbs;

/// <summary>What run and download have in common: where the results of a run go and what is made of them.</summary>
internal sealed class RunOptions
{
    private readonly Option<string?> _output = Arguments.Output("Where the results go. Default: korebt-RUNID.csv in the current folder.");
    private readonly Option<string?> _baseline = Arguments.Baseline();
    private readonly Option<bool> _json = Arguments.Json();
    private readonly JudgingOptions _judging = new();

    public void AddTo(Command verb)
    {
        verb.Add(_output);
        verb.Add(_baseline);
        verb.Add(_json);
        _judging.AddTo(verb);
    }

    /// <summary>Where the results of a run go.</summary>
    public string File(ParseResult call, string runId) => call.GetValue(_output) ?? RunSession.DefaultFile(runId);

    /// <summary>Finds out what can be wrong before a run spends its hour.</summary>
    public async Task<Question> OfAsync(ParseResult call, Terminal terminal, CancellationToken cancellationToken)
    {
        Question question = await _judging.OfAsync(call, terminal, cancellationToken);
        if (call.GetValue(_baseline) is { } baseline)
        {
            await ResultsFile.RequireAsync(baseline, question.Reading, cancellationToken);
        }
        else if (question.Policy is { NeedsBaseline: true } policy)
        {
            throw new UsageException($"{policy.Path}: a rule of this policy compares two runs. Give --baseline FILE, or a policy whose rules are absolute.");
        }

        return question;
    }

    /// <summary>Waits for the run, saves its results, and says what they say.</summary>
    /// <returns>The exit code. That records are missing weighs more than a policy, which judged what there is.</returns>
    public async Task<int> FinishAsync(ParseResult call, BatchTestClient client, BatchTestOperation operation, Question question, Terminal terminal, Terminal screen, CancellationToken cancellationToken)
    {
        string file = File(call, operation.RunId);
        string resume = Resume.Of(call, terminal, operation, file);
        FinishedRun run = await RunSession.FinishAsync(client, operation, operation.SuiteName, file, resume, screen, cancellationToken);
        string[] files = call.GetValue(_baseline) is { } baseline ? [baseline, file] : [file];
        Findings findings = await question.AnswerAsync(files, cancellationToken);
        if (call.GetValue(_json))
        {
            await ResultsPrinter.PrintJsonAsync(file, run.Run, findings, question.Reading, terminal, cancellationToken);
        }
        else
        {
            ResultsPrinter.PrintText(findings, terminal);
        }

        return run.Code == ExitCodes.ResultsIncomplete || findings.Code == ExitCodes.Fine ? run.Code : findings.Code;
    }
}
