using System.Text;
using KoreBT.Analysis;
using KoreBT.Client.Http;

namespace KoreBT.Cli;

/// <summary>A report that is wanted as a file, which is complete or absent.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Path">Where it goes.</param>
internal sealed record ReportFile(IReport Format, string Path)
{
    /// <param name="write">Writes the report in a format.</param>
    public Task WriteAsync(Action<IReport, TextWriter> write) => CompleteFile.WriteAsync(Path, async file =>
    {
        await using StreamWriter writer = new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        write(Format, writer);
    });
}
