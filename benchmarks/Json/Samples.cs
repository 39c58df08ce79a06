using System.Globalization;
using System.Text;

namespace KoreBT.Benchmarks.Json;

/// <summary>JSON to read: the same on every machine.</summary>
internal static class Samples
{
    /// <summary>A page of so many rows, about 230 bytes each.</summary>
    public static byte[] Page(int rows)
    {
        IEnumerable<string> items = Enumerable.Range(0, rows).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"id":"row-{{i:D6}}","name":"The row with the number {{i}}","count":{{i * 7}},"ratio":{{i / 8.0}},"active":{{(i % 2 == 0 ? "true" : "false")}},"created":"2026-01-02T03:04:05.678Z","color":"{{(i % 3 == 0 ? "red" : "blue")}}","owner":{"login":"user-{{i % 10}}","rank":{{i}}},"tags":["a","tag-{{i % 5}}"],"scores":[0.5,{{i}}]}"""));
        return Encoding.UTF8.GetBytes("{\"rows\":[" + string.Join(',', items) + "]}");
    }

    /// <summary>Shapes of three kinds in turn.</summary>
    public static byte[] Drawing(int shapes, bool tagFirst)
    {
        IEnumerable<string> items = Enumerable.Range(0, shapes).Select(i =>
        {
            (string kind, string rest) = (i % 3) switch
            {
                0 => ("circle", string.Create(CultureInfo.InvariantCulture, $"\"radius\":{i / 4.0}")),
                1 => ("box", string.Create(CultureInfo.InvariantCulture, $"\"width\":{i},\"height\":{i / 2.0}")),
                _ => ("polygon", string.Create(CultureInfo.InvariantCulture, $"\"points\":[{i},1.5,2,{i / 8.0}]")),
            };
            string body = string.Create(CultureInfo.InvariantCulture, $"\"id\":\"shape-{i}\",{rest}");
            string tag = $"\"type\":\"{kind}\"";
            return "{" + (tagFirst ? tag + "," + body : body + "," + tag) + "}";
        });
        return Encoding.UTF8.GetBytes("{\"shapes\":[" + string.Join(',', items) + "]}");
    }

    /// <summary>All forty members of the wide object, in the order of the document.</summary>
    public static byte[] Wide()
    {
        IEnumerable<string> members = typeof(PlainWide).GetProperties().Where(p => p.Name != "EqualityContract").Select((p, i) =>
            "\"" + p.Name.ToLowerInvariant() + "\":" + (i % 4) switch { 0 => "\"a word\"", 1 => "12345", 2 => "true", _ => "1.25" });
        return Encoding.UTF8.GetBytes("{" + string.Join(',', members) + "}");
    }
}
