using System.Reflection;

namespace KoreBT.Tests;

/// <summary>
/// Compares text that people read with the copy under <c>tests/X.Tests/_snapshots</c>. A test run never rewrites a snapshot: on a
/// difference it leaves <c>name.received.ext</c> beside it, to be looked at and moved over by hand.
/// </summary>
internal static class Snapshot
{
    public static void Match(string actual, string fileName)
    {
        string project = Assembly.GetExecutingAssembly().GetName().Name!;
        string expected = Repository.PathOf("tests", project, "_snapshots", fileName);
        string received = Path.ChangeExtension(expected, ".received" + Path.GetExtension(expected));
        string? known = File.Exists(expected) ? File.ReadAllText(expected) : null;
        if (string.Equals(known, actual, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(expected)!);
        File.WriteAllText(received, actual);
        Assert.Fail($"{fileName} differs{FirstDifference(known, actual)}. Look at {received}; if it is right, move it over {expected}.");
    }

    private static string FirstDifference(string? known, string actual)
    {
        if (known is null)
        {
            return ": there is no snapshot yet";
        }

        string[] before = known.Split('\n');
        string[] after = actual.Split('\n');
        int line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
        {
            line++;
        }

        return $" at line {line + 1}:\n  snapshot: {(line < before.Length ? before[line] : "(end)")}\n  now:      {(line < after.Length ? after[line] : "(end)")}\n";
    }
}
