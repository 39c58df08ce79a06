using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KoreBT.Analysis;

/// <summary>
/// The rows as columns of one JSON document, for the script of the page and for any other program: names once, then numbers. Its encoder is the strict one, so that no text can end the element it
/// stands in.
/// </summary>
internal sealed class HtmlData
{
    private const int NoIntent = -1;
    private const int NoSide = -2;

    private readonly HtmlRows _rows;
    private readonly Dictionary<Intent, int> _numbers;

    private HtmlData(HtmlRows rows)
    {
        _rows = rows;
        _numbers = rows.Rows.SelectMany(static row => new[] { row.Expected, row.Was, row.Is, row.Either.ParentIntent }).OfType<Intent>().Where(static intent => !intent.IsNone)
            .Distinct().Order(Intent.ByName).Select(static (intent, number) => (intent, number)).ToDictionary();
    }

    /// <param name="rows">The rows.</param>
    /// <param name="sides">What the runs are called; one for a single run.</param>
    /// <param name="file">What a file of saved rows is called, without its ending.</param>
    /// <param name="writer">Gets the document.</param>
    public static void Write(HtmlRows rows, IReadOnlyList<(string Side, string Name)> sides, string file, TextWriter writer)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("file", file);
            json.WriteStartArray("sides");
            foreach ((string side, string name) in sides)
            {
                json.WriteStartArray();
                json.WriteStringValue(side);
                Text(json, name);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            new HtmlData(rows).Write(json);
            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("kinds");
        foreach (HtmlKind kind in _rows.Kinds)
        {
            json.WriteStartArray();
            foreach (string text in new[] { kind.Letter.ToString(), kind.Word, kind.Label, kind.Glyph, kind.Style.ToString(), kind.Meaning })
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        Texts(json, "intents", _numbers.OrderBy(static intent => intent.Value).Select(static intent => intent.Key.Name));
        Texts(json, "texts", _rows.Rows.Select(static row => row.Either.Utterance));
        json.WriteString("kind", string.Concat(_rows.Rows.Select(static row => row.Kind.Letter)));
        json.WriteString("right", string.Concat(_rows.Rows.Select(static row => $"{Verdict(row.WasRight)}{Verdict(row.IsRight)}")));
        json.WriteString("why", string.Concat(_rows.Rows.Select(static row => Why(row.Reason))));
        json.WriteString("ids", string.Concat(Ids()));
        Numbers(json, "expected", row => Number(row.Expected));
        Numbers(json, "before", row => Number(row.Was));
        Numbers(json, "after", row => Number(row.Is));
        Numbers(json, "lineBefore", static row => row.Before?.Line ?? 0);
        Numbers(json, "lineAfter", static row => row.After?.Line ?? 0);
        HtmlDataExtras.Write(json, _rows.Rows, intent => Number(intent));
    }

    /// <summary>A half of a surrogate pair is no text, and a writer of JSON refuses it.</summary>
    internal static void Text(Utf8JsonWriter json, string text) => json.WriteStringValue(Encoding.UTF8.GetBytes(text));

    private int Number(Intent? intent) => intent switch
    {
        null => NoSide,
        { IsNone: true } => NoIntent,
        { } name => _numbers[name],
    };

    /// <summary>The same in every report of the same suite: of the utterance in its context, and of which of its copies. 48 bits, because 32 meet among 20,000.</summary>
    private string[] Ids()
    {
        Dictionary<string, int> copies = new(StringComparer.Ordinal);
        string[] ids = new string[_rows.Rows.Length];
        foreach ((HtmlRow row, int index) in _rows.Rows.Select(static (row, index) => (row, index)).OrderBy(static row => row.row.Either.Line).ThenBy(static row => row.index))
        {
            string key = $"{TextForm.Of(row.Either.Utterance)}\n{TextForm.Of(row.Either.ParentIntent.Name)}";
            int copy = copies[key] = copies.GetValueOrDefault(key) + 1;
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key}\n{copy}")));
            ids[index] = Convert.ToBase64String(hash, 0, 6).Replace('+', '-').Replace('/', '_');
        }

        return ids;
    }

    private static char Verdict(bool? right) => right switch
    {
        true => '1',
        false => '0',
        null => '-',
    };

    private static char Why(ReasonKind? reason) => reason switch
    {
        ReasonKind.IntentLost => 'l',
        ReasonKind.IntentStolen => 's',
        ReasonKind.FalseAlarm => 'a',
        ReasonKind.EntityMissing => 'm',
        ReasonKind.EntityWrongValue => 'v',
        ReasonKind.EntityUnexpected => 'u',
        _ => '-',
    };

    private static void Texts(Utf8JsonWriter json, string property, IEnumerable<string> texts)
    {
        json.WriteStartArray(property);
        foreach (string text in texts)
        {
            Text(json, text);
        }

        json.WriteEndArray();
    }

    private void Numbers(Utf8JsonWriter json, string property, Func<HtmlRow, int> number)
    {
        json.WriteStartArray(property);
        foreach (HtmlRow row in _rows.Rows)
        {
            json.WriteNumberValue(number(row));
        }

        json.WriteEndArray();
    }
}
