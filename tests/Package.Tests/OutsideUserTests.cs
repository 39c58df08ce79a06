using System.Text.RegularExpressions;
using KoreBT.Package.Tests.Support;

namespace KoreBT.Package.Tests;

/// <summary>The five minutes of the README, by somebody who has the packages and nothing of this repository.</summary>
public sealed partial class OutsideUserTests(PackedPackages packages, InstalledCommand command) : IClassFixture<InstalledCommand>
{
    [Fact]
    public async Task The_installed_command_has_the_version_of_this_repository() =>
        Assert.StartsWith(PackedPackages.Released, await command.OutputAsync("--version"), StringComparison.Ordinal);

    [Fact]
    public void The_demo_prints_what_the_readme_shows() => Assert.Empty(CodeBlock.LinesOfTheDemo().Except(command.Demo.ReplaceLineEndings("\n").Split('\n')));

    [Fact]
    public async Task The_examples_of_the_readmes_run_in_a_project_that_has_only_the_packages()
    {
        string analysis = Example("Analysis", "README.md", 0);
        string client = Example("Client", "README.md", 1);
        string analysisPackage = Example("AnalysisPackage", "src/Analysis/README.md", 0);
        string clientPackage = Example("ClientPackage", "src/Client/README.md", 0);
        packages.Write("user/Examples/Program.cs", $"await {analysis}; await {client}; await {analysisPackage}; await {clientPackage};");
        packages.Write("user/Examples/Examples.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="KoreBT.Analysis" Version="{packages.Version}" />
                <PackageReference Include="KoreBT.Client" Version="{packages.Version}" />
              </ItemGroup>
            </Project>
            """);
        (await Dotnet.RunAsync(command.Folder, "build", "Examples")).MustSucceed();
        File.Copy(Path.Combine(command.Folder, "korebt-demo", "published.csv"), Path.Combine(command.Folder, "baseline.csv"));
        File.Copy(Path.Combine(command.Folder, "korebt-demo", "inDevelopment.csv"), Path.Combine(command.Folder, "candidate.csv"));

        string output = "";
        await command.WithEmulatorAsync(async emulator =>
        {
            string[] arguments = [.. ((string[])["host", "suite", "bot", "clientId", "clientSecret"]).Select(name => emulator.GetProperty(name).GetString()!)];
            output = (await Dotnet.RunAsync(command.Folder, ["run", "--no-build", "--project", "Examples", "--framework", "net10.0", "--", .. arguments])).MustSucceed().Output;
        });

        string verdict = CodeBlock.LinesOfTheDemo().First();
        string regressed = Regressed().Match(command.Demo).Groups["count"].Value;
        Assert.Equal(2, output.Split('\n').Count(line => line.TrimEnd() == verdict));
        Assert.Contains($"{regressed} regressed, ", output, StringComparison.Ordinal);
        Assert.Equal(2 * int.Parse(regressed, null), Line().Count(output));
        Assert.Contains("results.csv", output, StringComparison.Ordinal);
        // The same suite of the same version as the demo's candidate; the number of the run and its times are others.
        Assert.Equal(Lines("candidate.csv"), Lines("results.csv"));
    }

    private int Lines(string file) => File.ReadLines(Path.Combine(command.Folder, file)).Count();

    /// <summary>An example as a class of its own, with the emulator for the platform and its suite for that of the reader; gives the call of it.</summary>
    private string Example(string name, string page, int index)
    {
        string[] lines = CodeBlock.In(page, "csharp")[index].Code.Replace("\"https://platform.kore.ai\"", "host", StringComparison.Ordinal).Replace("\"smoke\"", "suite", StringComparison.Ordinal).Split('\n');
        packages.Write($"user/Examples/{name}.cs", $$"""
            {{string.Join('\n', lines.Where(IsUsing))}}

            internal static class {{name}}
            {
                public static async Task RunAsync(string host, string suite, string botId, string clientId, string clientSecret)
                {
                    {{string.Join('\n', lines.Where(static line => !IsUsing(line)))}}
                    await Task.CompletedTask;
                }
            }
            """);
        return $"{name}.RunAsync(args[0], args[1], args[2], args[3], args[4])";
    }

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('=');

    [GeneratedRegex(@"^Regressed \(right before, wrong now\): (?<count>\d+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Regressed();

    [GeneratedRegex(@"^.*: expected .*, before .*, now .*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
