namespace KoreBT.Benchmarks.Peers;

/// <summary>One tool with its code for one document, and what the builds of that code took.</summary>
internal sealed class Contender
{
    public const int Rounds = 3;

    private readonly string _tool;
    private readonly string _folder;
    private readonly string _code;
    private readonly double? _generate;
    private readonly ConsumerProject? _project;
    private readonly List<Shell> _builds = [];

    private Contender(Generators generators, string tool, string document, string folder)
    {
        (_tool, _folder, _code) = (tool, folder, Path.Combine(folder, tool == Generators.Ours ? "obj" : "code"));
        _generate = generators.Generate(tool, document, _code);
        _project = _generate is null ? null : ConsumerProject.For(tool, folder, document).Restored();
    }

    /// <summary>Generates in an empty folder, and restores the project around the code if there is any.</summary>
    public static Contender Of(Generators generators, string tool, string document, string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        return new Contender(generators, tool, document, folder);
    }

    /// <summary>One build more, unless there is nothing to build or the last one stopped at errors, whose time says nothing.</summary>
    public void Build()
    {
        if (_project is not null && _builds.TrueForAll(build => build.Succeeded))
        {
            _builds.Add(_project.Build());
        }
    }

    public Trial Result(string document)
    {
        if (_project is null)
        {
            return new Trial(document, _tool, null, 0, 0, 0, 0, null);
        }

        File.WriteAllText(Path.Combine(_folder, "build.log"), _builds[^1].Output);
        (int errors, int warnings) = ConsumerProject.Findings(_builds[^1]);
        (int files, int lines) = ConsumerProject.Count(_tool == Generators.Ours ? _project.WriteGenerated() : _code);
        double[] seconds = [.. _builds.Select(build => build.Seconds).Order()];
        return new Trial(document, _tool, _generate, files, lines, errors, warnings, seconds[seconds.Length / 2]);
    }
}
