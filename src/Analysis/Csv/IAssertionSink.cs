namespace KoreBT.Analysis;

/// <summary>Takes the assertions of a file as they are read, without an object for each of them.</summary>
internal interface IAssertionSink
{
    /// <summary>An assertion begins with the current row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="answer">What counts about it, as a number of <see cref="TableRow.Answers"/>.</param>
    void Begin(TableRow row, int answer);

    /// <summary>The assertion that began last has these entities; not called when it has none. The list is used again.</summary>
    void Complete(IReadOnlyList<EntityResult> entities);
}
