using System.Globalization;
using System.Text;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests;

/// <summary>Sound documents, damaged at random: whatever happens, it is a problem of the document at a place inside it, or code that compiles.</summary>
public sealed class MutatedDocumentTests
{
    private static readonly string[] Values =
    [
        "", "null", "~", "true", "false", "0", "-1", "1e999", "99999999999999999999", "''", "'x y'", "[]", "{}", "[a, a]", "[null]", "[[]]", "[{}]",
        "{ a: }", "{ $ref: '#' }", "{ $ref: '#/paths' }", "{ $ref: 5 }", "*a", "&a b", "!!int x", "|", ">", "\"", "{", "]", "@", "%", "\t", "object", "array",
        "[string, 'null']", "[object, 'null']", "default", "{ type: [] }", "{ type: array, items: { type: array, items: {} } }",
        "{ type: object, additionalProperties: { type: object, additionalProperties: { type: integer, nullable: true } } }", "名", "\u2028", "\uFEFF",
    ];

    private static readonly string[] Signs =
    [
        "{", "}", "[", "]", ",", ": ", "- ", "? ", "\n", "\r\n", "\n  ", "\n    ", "\t", "'", "\"", "\\", "#", " #", "|\n", ">-\n", "&a ", "*a", "!!map ", "%YAML 1.2\n", "---\n", "...\n", "<<: ", "\uFEFF", "\u0085", "\u2028", "\uD800", "\uDC00",
        "a", "null", "\"a\": ", "\"\\u00", "1e", "-", "true", "paths: ", "$ref: ",
    ];

    // Compiling is what takes the time.
    private const int Compiled = 8;

    /// <summary>How many documents are tried; before a release, set the variable to 50,000.</summary>
    private static int Documents => int.TryParse(Environment.GetEnvironmentVariable("KOREBT_FUZZ_DOCUMENTS"), NumberStyles.None, CultureInfo.InvariantCulture, out int set) ? set : 1_000;

    [Fact]
    public void A_damaged_document_never_makes_the_generator_fail()
    {
        int compiled = 0;
        for (int seed = 0; seed < Documents; seed++)
        {
            Random random = new(seed);
            string text = Damaged(SoundDocuments.Texts[random.Next(SoundDocuments.Texts.Count)], random);
            Generated run = Checked(seed, text, "api.yaml");
            if (run.Files.Count > 0 && compiled++ < Compiled)
            {
                Assert.True(run.CompilerProblems.Count == 0, $"seed {seed}: {(run.CompilerProblems.Count > 0 ? run.CompilerProblems[0] : null)}\n{text}");
            }
        }

        Assert.True(compiled >= Compiled, "Hardly any document was sound enough to generate from.");
    }

    [Fact]
    public void Random_signs_never_make_the_generator_fail()
    {
        for (int seed = 0; seed < Documents; seed++)
        {
            Random random = new(seed);
            StringBuilder text = new(random.Next(2) == 0 ? "openapi: 3.1.0\npaths: {}\n" : "");
            for (int signs = random.Next(200); signs > 0; signs--)
            {
                text.Append(random.Next(3) switch
                {
                    0 => Signs[random.Next(Signs.Length)],
                    1 => Values[random.Next(Values.Length)],
                    _ => ((char)random.Next(random.Next(4) == 0 ? 0x10000 : 0x80)).ToString(),
                });
            }

            Checked(seed, text.ToString(), random.Next(2) == 0 ? "api.yaml" : "api.json");
        }
    }

    private static Generated Checked(int seed, string text, string path)
    {
        Generated run = Generated.From(text, path);
        int lines = text.Split('\n', '\r').Length;
        Assert.All(run.Problems, p => Assert.True(p.Id.StartsWith("KBT", StringComparison.Ordinal) && p.Id != "KBT9999" && p.Location.GetLineSpan().StartLinePosition.Line < lines, $"seed {seed}: {p}\n{text}"));
        Assert.True(run.Files.Count > 0 || run.Problems.Count > 0, $"seed {seed}\n{text}");
        return run;
    }

    private static string Damaged(string text, Random random)
    {
        List<string> lines = [.. text.Split('\n')];
        for (int edits = random.Next(1, 4); edits > 0; edits--)
        {
            int at = random.Next(lines.Count);
            int other = random.Next(lines.Count);
            string line = lines[at];
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            switch (random.Next(8))
            {
                case 0: lines.RemoveAt(at); break;
                case 1: lines.Insert(at, line); break;
                case 2: (lines[at], lines[other]) = (lines[other], line); break;
                case 3: lines[at] = new string(' ', random.Next(8)) + line.TrimStart(); break;
                case 4: lines[at] = line[..random.Next(line.Length + 1)]; break;
                case 5: lines.Insert(other, line); break;
                default: lines[at] = (colon < 0 ? line : line[..(colon + 2)]) + Values[random.Next(Values.Length)]; break;
            }
        }

        return string.Join('\n', lines);
    }
}
