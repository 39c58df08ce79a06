using System.Diagnostics;
using System.Text.RegularExpressions;
using KoreBT.Tests;

namespace KoreBT.SeededBugs;

/// <summary>A copy of the sources in a temporary folder, in which mistakes are made and taken back.</summary>
internal sealed partial class Copy : IDisposable
{
    private static readonly TimeSpan LongestBuild = TimeSpan.FromMinutes(5);

    /// <summary>Some mistakes make a test wait for ever: that, too, is red.</summary>
    private static readonly TimeSpan LongestTests = TimeSpan.FromMinutes(2);

    /// <summary>The exit code of a program that somebody else on the machine ended: it says nothing, and is run again.</summary>
    private const int Terminated = 128 + 15;

    private readonly string _root = Directory.CreateTempSubdirectory("korebt-bugs-").FullName;

    private Copy()
    {
    }

    public static Copy Create()
    {
        Copy copy = new();
        string[] files = Run(Repository.Root, LongestBuild, "git", "ls-files", "--cached", "--others", "--exclude-standard").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (string file in files.Where(static file => File.Exists(Repository.PathOf(file))))
        {
            string target = Path.Combine(copy._root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Repository.PathOf(file), target);
        }

        return copy;
    }

    /// <summary>Builds what is there, and runs the tests of <paramref name="bugs"/>: where they are red already, or none, they can catch nothing.</summary>
    /// <returns>What is wrong; null when all is well.</returns>
    public string? Sound(IReadOnlyCollection<Bug> bugs)
    {
        foreach (string project in bugs.Select(static bug => bug.Tests).Distinct())
        {
            if (Build($"tests/{project}") is { ExitCode: not 0 } build)
            {
                return $"{project} cannot be built:\n{build.Output}";
            }
        }

        return bugs.DistinctBy(static bug => (bug.Tests, bug.Class))
            .Select(bug => (bug.Class, Result: Test(bug)))
            .Where(static run => run.Result.ExitCode != 0 || run.Result.Output.Contains("Total: 0", StringComparison.Ordinal))
            .Select(static run => $"{run.Class} is red before any mistake was made, or has no test:\n{run.Result.Output}")
            .FirstOrDefault();
    }

    /// <returns>The first test that went red; null when none did.</returns>
    public string? Catcher(Bug bug)
    {
        string file = Path.Combine(_root, bug.File);
        string right = File.ReadAllText(file);
        try
        {
            File.WriteAllText(file, right.Replace(bug.Right, bug.Wrong, StringComparison.Ordinal));
            (int code, string output) = Rebuild(bug);
            if (code != 0)
            {
                throw new InvalidOperationException($"The mistake '{bug.Name}' does not compile, so no test has a say:\n{output}");
            }

            (code, output) = Test(bug);
            return code == 0 ? null : Failed().Match(output) is { Success: true } failed ? failed.Groups["test"].Value : $"{bug.Class}, which did not come to its end";
        }
        finally
        {
            File.WriteAllText(file, right);
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Builds the one library that holds the mistake, and puts it beside the tests: no mistake changes what others see of it.</summary>
    private (int ExitCode, string Output) Rebuild(Bug bug)
    {
        if (bug.IsGenerated)
        {
            return Build($"tests/{bug.Tests}", "--no-restore");
        }

        string project = string.Join('/', bug.File.Split('/')[..2]);
        string built = Directory.GetDirectories(Path.Combine(_root, project, "bin", "Debug")).Single();
        string library = $"KoreBT.{Path.GetFileName(project)}.dll";
        (int ExitCode, string Output) result = Build(project, "--no-restore", "--no-dependencies", "-f", Path.GetFileName(built));
        File.Copy(Path.Combine(built, library), Path.Combine(TestsOf(bug), library), overwrite: true);
        return result;
    }

    /// <remarks>What analyzers say about a mistake is not what is asked.</remarks>
    private (int ExitCode, string Output) Build(string project, params string[] more) =>
        Run(_root, LongestBuild, "dotnet", ["build", project, "-c", "Debug", "-v", "q", "-nologo", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", .. more]);

    private (int ExitCode, string Output) Test(Bug bug) =>
        Run(_root, LongestTests, Path.Combine(TestsOf(bug), bug.Tests), "-class", $"*.{bug.Class.Split('.')[^1]}", "-stopOnFail", "-noColor", "-noLogo");

    private string TestsOf(Bug bug) => Path.Combine(_root, "tests", bug.Tests, "bin", "Debug", "net10.0");

    private static (int ExitCode, string Output) Run(string folder, TimeSpan longest, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["KOREBT_SIMULATIONS"] = "3000";

        // A build server that lives on would hold our end of its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(longest))
        {
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        return process.ExitCode == Terminated ? Run(folder, longest, program, arguments) : (process.ExitCode, output.Result + errors.Result);
    }

    [GeneratedRegex(@"^\s*KoreBT\.\S*Tests\.(?<test>.+?) \[FAIL\]", RegexOptions.Multiline)]
    private static partial Regex Failed();
}
