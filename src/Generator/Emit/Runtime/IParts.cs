namespace KoreBT.Template.Runtime;

using global::System.Collections.Generic;

/// <summary>The model of a body of several parts, some of which are files. It writes all members in their order; a file only keeps its place.</summary>
[GeneratedCode]
internal interface IParts : IJsonWritable
{
    /// <summary>The files of a member; null for members that are no files.</summary>
    IReadOnlyList<FileContent>? Files(string name);
}
