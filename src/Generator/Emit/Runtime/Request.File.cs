namespace KoreBT.Template.Runtime;

using global::System;

/// <summary>A body that is one file.</summary>
internal sealed partial class Request
{
    /// <summary>The bytes as they are; the file's own media type goes before that of the document.</summary>
    public void File(FileContent file, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(file, "body");
        _content = () => file.ToContent(mediaType);
    }
}
