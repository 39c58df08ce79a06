using System.Text;
using System.Text.Json;

namespace KoreBT.Emulator.Tests;

/// <summary>What came over a connection, byte by byte, and how it ended.</summary>
internal sealed record WireAnswer(byte[] Bytes, WireEnd End)
{
    private int BodyAt => Bytes.AsSpan().IndexOf("\r\n\r\n"u8) is >= 0 and int at ? at + 4 : Bytes.Length;

    private string Head => Encoding.ASCII.GetString(Bytes, 0, BodyAt);

    public int Status => int.Parse(Head.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    public byte[] Body => Bytes[BodyAt..];

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonElement.Parse(Body);

    public string? Header(string name) => Head.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];

    public int Length => int.Parse(Header("Content-Length")!, System.Globalization.CultureInfo.InvariantCulture);
}
