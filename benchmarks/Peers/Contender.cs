namespace KoreBT.Benchmarks.Peers;

/// <summary>One tool with its code for one document, and what the builds of that code took.</summary>
internal sealed class Contender(string tool, string folder, string code, double? generate, ConsumerProject? project)
{
    public const int Rounds = 3;

    private readonly List<Shell> _builds = [];

    /// <summary>Generates in an empty folder, and restores the project around the code if there is any.</summary>
    public static Contender Of(Generators generators, string tool, string document, string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        string code = Path.Combine(folder, tool == Generators.Ours ? "obj" : "code");
        double? generate = generators.Generate(tool, document, code);
        return new Contender(tool, folder, code, generate, generate is null ? null : ConsumerProject.For(tool, folder, document).Restored());
    }

    /// <summary>One build more, unless there is nothing to build or the last one stopped at errors, whose time says nothing.</summary>
    public void Build()
    {
        if (project is not null && _builds.TrueForAll(build => build.Succeeded))
        {
            _builds.Add(project.Build());
        }
    }

    public Trial Result(string document)
    {
        if (project is null)
        {
            return new Trial(document, tool, null, 0, 0, 0, 0, null);
        }

        File.WriteAllText(Path.Combine(folder, "build.log"), _builds[^1].Output);
        (int errors, int warnings) = ConsumerProject.Findings(_builds[^1]);
        (int files, int lines) = ConsumerProject.Count(tool == Generators.Ours ? project.WriteGenerated() : code);
        double[] seconds = [.. _builds.Select(build => build.Seconds).Order()];
        return new Trial(document, tool, generate, files, lines, errors, warnings, seconds[seconds.Length / 2]);
    }
}
