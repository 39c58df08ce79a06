namespace KoreBT.Template.Runtime;

using global::System.Collections.Generic;
using global::System.Text.Json;

/// <summary>The model of a body of several parts, some of which are files.</summary>
[GeneratedCode]
internal interface IParts
{
    /// <summary>All members, in their order; a file only keeps its place.</summary>
    void WriteJson(Utf8JsonWriter writer, JsonUse use);

    /// <summary>The files of a member; null for members that are no files.</summary>
    IReadOnlyList<FileContent>? Files(string name);
}
