namespace KoreBT.Analysis;

/// <summary>What a kernel asks to write a value; it finds both members by their names.</summary>
internal sealed class NotebookFormatter(string mimeType, Func<object, string?> write)
{
    public string MimeType { get; } = mimeType;

    /// <summary>Writes a value; false when it is none of ours, and the kernel is to help itself.</summary>
    public bool Format(object value, TextWriter writer)
    {
        if (write(value) is not { } text)
        {
            return false;
        }

        writer.Write(text);
        return true;
    }
}
