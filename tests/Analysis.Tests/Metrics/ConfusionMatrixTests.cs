namespace KoreBT.Analysis.Tests;

public sealed class ConfusionMatrixTests
{
    private readonly ConfusionMatrix _matrix = ClassificationReport.From(Samples.Published).Matrix;

    [Fact]
    public void The_indexer_names_both_sides()
    {
        Assert.Equal(1, _matrix[expected: Intent.Parse("Book Ride"), predicted: Intent.Parse("Cancel Ride")]);
        Assert.Equal(1, _matrix[expected: Intent.Parse("cancel ride"), predicted: Intent.Parse("book ride")]);
        Assert.Equal(0, _matrix[expected: Intent.Parse("Cancel Ride"), predicted: Intent.None]);
        Assert.Equal(2, _matrix[expected: Intent.None, predicted: Intent.None]);
    }

    [Fact]
    public void Rows_and_columns_add_up()
    {
        Assert.Equal(12, _matrix.Total);
        Assert.Equal(7, _matrix.Right);
        Assert.Equal(12, _matrix.Labels.Sum(_matrix.Support));
        Assert.Equal(12, _matrix.Labels.Sum(_matrix.Predictions));
        Assert.Equal(5, _matrix.Confusions.Sum(confusion => confusion.Count));
    }

    [Fact]
    public void Confusions_come_largest_first_then_by_name()
    {
        ConfusionMatrix matrix = ClassificationReport.From(Samples.Labelled("b b a a a".Split(' '), "x x c d c".Split(' '))).Matrix;

        Assert.Equal(["a>c", "b>x", "a>d"], matrix.Confusions.Select(confusion => $"{confusion.Expected}>{confusion.Predicted}"));
    }
}
