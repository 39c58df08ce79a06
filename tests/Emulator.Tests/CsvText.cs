namespace KoreBT.Emulator.Tests;

/// <summary>Reads quoted CSV strictly, by its own rules and not the writer's.</summary>
internal static class CsvText
{
    public static IReadOnlyList<IReadOnlyList<string>> Parse(string text)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        int i = 0;
        while (i < text.Length)
        {
            if (text[i] == '"')
            {
                row.Add(Cell(text, ref i));
            }

            if (i < text.Length && text[i] == ',')
            {
                i++;
                Assert.True(text[i] == '"', $"An unquoted cell at {i}.");
                continue;
            }

            Assert.True(text.AsSpan(i).StartsWith("\r\n"), $"A row does not end with CR LF at {i}.");
            i += 2;
            rows.Add(row);
            row = [];
        }

        return rows;
    }

    private static string Cell(string text, ref int i)
    {
        System.Text.StringBuilder cell = new();
        for (i++; text[i] != '"' || text[i + 1] == '"'; i++)
        {
            cell.Append(text[i]);
            i += text[i] == '"' ? 1 : 0;
        }

        i++;
        return cell.ToString();
    }
}
