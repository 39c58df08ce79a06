namespace KoreBT.Analysis;

/// <summary>Runs of rows that make one assertion, and what is odd about an assertion as a whole. Knows the assertion that is being read, without strings.</summary>
internal sealed class AssertionGroup(TableRow row, RunQuality quality)
{
    private byte[] _utterance = [];
    private int _length;
    private Intent _parent;

    /// <summary>What counts about the assertion; see <see cref="TableRow.Answers"/>. Negative before the first one.</summary>
    public int AnswerNumber { get; private set; } = -1;

    public Answer Answer => row.Answers[AnswerNumber];

    /// <summary>Takes the current row; true when it begins an assertion, false when it continues the one before.</summary>
    public bool Begins()
    {
        ReadOnlySpan<byte> utterance = row.Utterance;
        if (AnswerNumber >= 0 && IsContinuedBy(utterance))
        {
            return false;
        }

        if (utterance.Length > _utterance.Length)
        {
            _utterance = new byte[Math.Max(utterance.Length, 2 * _utterance.Length)];
        }

        utterance.CopyTo(_utterance);
        _length = utterance.Length;
        _parent = row.ParentIntent;
        AnswerNumber = row.AnswerNumber();
        if (row.Answers.IsOdd(AnswerNumber))
        {
            Judge(Answer);
        }

        if (Utf8Text.IsBlank(utterance))
        {
            quality.Add(FindingKind.BlankUtterance, row.Line, "The assertion has no utterance.");
        }

        return true;
    }

    /// <summary>
    /// Entity rows repeat the utterance and everything about it, or leave it blank; a row with another answer is another assertion, because one assertion has one answer.
    /// </summary>
    private bool IsContinuedBy(ReadOnlySpan<byte> utterance) =>
        utterance.SequenceEqual(_utterance.AsSpan(0, _length)) && !Utf8Text.IsBlank(utterance)
            ? row.Expected.Equals(Answer.Expected) && row.Predicted.Equals(Answer.Predicted) && row.ParentIntent == _parent && HasNoOtherVerdict()
            : row.NamesEntity
                && Utf8Text.IsBlank(utterance)
                && (row.Expected.IsNone || row.Expected.Equals(Answer.Expected))
                && (row.Predicted.IsNone || row.Predicted.Equals(Answer.Predicted))
                && (row.ParentIntent.IsNone || row.ParentIntent == _parent)
                && HasNoOtherVerdict();

    private void Judge(Answer answer)
    {
        if (!answer.IsScored)
        {
            quality.Add(FindingKind.Unscored, row.Line, "The Result Type is blank: the platform gave no verdict, so the assertion is in no number.");
        }

        if (answer.Disagrees)
        {
            quality.Add(FindingKind.OutcomeDisagrees, row.Line, $"The file says {answer.Recorded}, the intents make it {answer.Recomputed}; the numbers follow {(answer.Outcome == answer.Recorded ? "the file" : "the intents")}.");
        }
    }

    private bool HasNoOtherVerdict() => row.Recorded is null || row.Recorded == Answer.Recorded;
}
