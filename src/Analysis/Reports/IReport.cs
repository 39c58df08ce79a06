namespace KoreBT.Analysis;

/// <summary>One format for the numbers of a run and for the comparison of two. The same input gives the same text on every machine.</summary>
public interface IReport
{
    /// <summary>The name it is asked for by, in lower case.</summary>
    string Name { get; }

    /// <summary>Writes the numbers of one run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="writer">Gets the report; lines end with <c>\n</c>.</param>
    void Write(RunAnalysis run, TextWriter writer);

    /// <summary>Writes the comparison of two runs.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="writer">Gets the report; lines end with <c>\n</c>.</param>
    void Write(RunDiff diff, TextWriter writer);

    /// <summary>Measures a run and writes its numbers.</summary>
    /// <param name="run">The run.</param>
    /// <param name="writer">Gets the report; lines end with <c>\n</c>.</param>
    void Write(TestRun run, TextWriter writer) => Write(RunAnalysis.From(run), writer);

    /// <summary>Whether the report of a single run lists its utterances, of which the numbers alone keep nothing: give such a format the <see cref="TestRun"/>.</summary>
    bool ListsUtterances => false;

    /// <summary>The same format with the verdict of a policy above all else; the format itself where it has no place for one.</summary>
    /// <param name="verdict">The verdict on the runs that will be written.</param>
    IReport WithVerdict(GateVerdict verdict) => this;
}
