namespace KoreBT.Analysis;

/// <summary>Decides on rows that are wider or narrower than the header.</summary>
internal static class RowWidth
{
    private static readonly ResultsColumn[] IntentCells = [ResultsColumn.Utterance, ResultsColumn.ExpectedIntent, ResultsColumn.MatchedIntent, ResultsColumn.ParentIntent, ResultsColumn.ResultType];

    private static readonly ResultsColumn[] EntityCells = [ResultsColumn.ExpectedEntityValue, ResultsColumn.MatchedEntityValue, ResultsColumn.EntityResult];

    /// <summary>A row of another width is read when no cell that counts can have moved.</summary>
    /// <exception cref="ResultsFormatException">One can.</exception>
    public static void Check(StrictCsv csv, TableHeader header, RunQuality quality, bool namesEntity)
    {
        for (int position = header.NamedWidth; position < csv.Count; position++)
        {
            if (!csv.IsBlank(position))
            {
                throw csv.Error($"the row has {position + 1} cells and the header {header.NamedWidth}, so its cells have moved; put quotes around cells that hold a separator.");
            }
        }

        foreach (ResultsColumn column in namesEntity ? IntentCells.Concat(EntityCells) : IntentCells)
        {
            if (header[column] >= csv.Count)
            {
                throw csv.Error($"the row ends after {csv.Count} of {header.Width} cells, before {header.NameOf(column)}; the file is probably cut off, so download it again.");
            }
        }

        if (csv.Count != header.Width)
        {
            quality.Add(FindingKind.RaggedRow, csv.Line, $"The row has {csv.Count} cells and the header {header.Width}; no cell that counts is affected.");
        }
    }
}
