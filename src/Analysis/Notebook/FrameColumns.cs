using Microsoft.Data.Analysis;

namespace KoreBT.Analysis;

/// <summary>Columns made of rows. Text that is blank is missing, and what is missing is null.</summary>
internal static class FrameColumns
{
    public static StringDataFrameColumn Texts<T>(string name, IReadOnlyList<T> rows, Func<T, string?> value) =>
        new(name, rows.Select(value).Select(static text => string.IsNullOrEmpty(text) ? null : text));

    public static Int32DataFrameColumn Ints<T>(string name, IReadOnlyList<T> rows, Func<T, int?> value) => new(name, rows.Select(value));

    public static Int64DataFrameColumn Counts<T>(string name, IReadOnlyList<T> rows, Func<T, long> value) => new(name, rows.Select(value));

    public static DoubleDataFrameColumn Numbers<T>(string name, IReadOnlyList<T> rows, Func<T, double?> value) => new(name, rows.Select(value));

    public static BooleanDataFrameColumn Bools<T>(string name, IReadOnlyList<T> rows, Func<T, bool?> value) => new(name, rows.Select(value));
}
