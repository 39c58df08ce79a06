namespace KoreBT.Client;

/// <summary>What a call changes that is sent once, in the words of an error.</summary>
/// <param name="Doing">What is done, after "while".</param>
/// <param name="Question">What is open when no answer comes, after "Whether".</param>
/// <param name="Advice">Why it is not sent again, and what to look at.</param>
internal sealed record Effect(string Doing, string Question, string Advice)
{
    /// <summary>True for the start of a run, whose error is a kind of its own.</summary>
    public bool IsStart { get; private init; }

    public static Effect Start(string suiteName)
    {
        const string Advice = "It was not sent again, as two calls start two runs. Look at the list of runs of the suite before you start another.";
        return new($"starting a run of suite '{suiteName}'", "the run began", Advice) { IsStart = true };
    }

    public static Effect Upload(string name) => new(
        $"uploading the file of suite '{name}'",
        "the file arrived",
        "No suite was made of it or changed. Try again.");

    public static Effect Import(string name) => new(
        $"importing suite '{name}'",
        "the suite was made or changed",
        "It was not sent again, as two calls may make two suites. Look at the list of suites before you import it again.");

    public static Effect Export(string name) => new(
        $"exporting suite '{name}'",
        "a link to its file was made",
        "Nothing was changed. Try again.");

    public static Effect Delete(string what) => new(
        $"deleting {what}",
        "it is gone",
        "It was not sent again, as something new may have its name by now. Look whether it is still there before you delete it again.");

    public OutcomeUnknownException Unknown(string what, Exception? inner)
    {
        string message = $"Whether {Question} is not known: while {Doing}, {what}. {Advice}";
        return IsStart ? new RunOutcomeUnknownException(message, inner) : new OutcomeUnknownException(message, inner);
    }
}
