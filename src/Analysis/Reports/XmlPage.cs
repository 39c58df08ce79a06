using System.Xml;

namespace KoreBT.Analysis;

/// <summary>An XML document with line feeds, whatever the machine.</summary>
internal static class XmlPage
{
    public static void Write(TextWriter writer, Action<XmlWriter> root)
    {
        ArgumentNullException.ThrowIfNull(writer);

        // The writer would announce the encoding of a string, but a report is saved as UTF-8.
        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (XmlWriter xml = XmlWriter.Create(writer, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false }))
        {
            root(xml);
        }

        writer.Write('\n');
    }
}
