using System.Runtime.InteropServices;
using System.Text.Json;
using KoreBT.Package.Tests.Support;

namespace KoreBT.Package.Tests;

/// <summary>The command as a native program: built without a warning, and every part of it at work, the emulator's web server included.</summary>
public sealed class NativeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("korebt-native-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_command_is_built_natively_without_a_warning_and_does_what_it_does_elsewhere()
    {
        Assert.SkipWhen(OperatingSystem.IsLinux() && !Compiler.IsThere, "Native AOT needs clang or gcc, and this machine has neither.");
        Dotnet publish = await Dotnet.RunAsync(
            Repository.Root, "publish", "src/Cli", "--configuration", "Release", "-p:NativeCommand=true", "--runtime", RuntimeInformation.RuntimeIdentifier, "--artifacts-path", Path.Combine(_folder, "artifacts"), "--output", Path.Combine(_folder, "native"));
        publish.MustSucceed();
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        Assert.False(File.Exists(Path.Combine(_folder, "native", "korebt.dll")), "This is no native program.");

        await File.WriteAllTextAsync(Path.Combine(_folder, "korebt.json"), """{ "margin": 2 }""", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_folder, "suite.csv"), "input,intent\nhello,Greet\n", TestContext.Current.CancellationToken);
        Assert.Contains("Regressed (right before, wrong now): ", await OutputAsync(0, "demo"), StringComparison.Ordinal);
        (string a, string b) = ("korebt-demo/published.csv", "korebt-demo/inDevelopment.csv");
        Assert.Equal(0.02, Json(await OutputAsync(1, "diff", a, b, "--json", "--fail-on-regression")).GetProperty("significance").GetProperty("margin").GetDouble());
        Assert.Contains("judged by 7 rules", await OutputAsync(1, "gate", a, b, "--policy", Repository.PathOf("samples", "gate.yaml"), "--report", "trx=tests.trx", "--report", "sarif=r.sarif"), StringComparison.Ordinal);
        Assert.Equal(2, Json(await OutputAsync(0, "analyze", "korebt-demo/*.csv", "--json")).GetProperty("runs").GetArrayLength());
        Assert.Contains("2 runs", await OutputAsync(0, "history", a, b), StringComparison.Ordinal);
        Assert.Equal("Report: r.xml\n", await OutputAsync(0, "report", a, b, "--format", "junit", "--output", "r.xml"));
        Assert.Contains("korebt.json:1", await OutputAsync(0, "config"), StringComparison.Ordinal);
        Assert.Contains("files", await OutputAsync(0, "suites", "lint", "suite.csv", "--json"), StringComparison.Ordinal);
        Assert.Contains("Wrote 1 utterance", await OutputAsync(0, "suites", "convert", "suite.csv", "suite.json"), StringComparison.Ordinal);
        Assert.Contains("status-503", await OutputAsync(0, "emulate", "--list-faults"), StringComparison.Ordinal);
        Assert.Contains("suites", await OutputAsync(0, "[suggest:10]", "korebt sui"), StringComparison.Ordinal);
    }

    private async Task<string> OutputAsync(int code, params string[] args)
    {
        Dotnet run = await Dotnet.StartAsync(_folder, Path.Combine(_folder, "native", "korebt"), args);
        Assert.True(run.ExitCode == code, run.Output);
        return run.Output;
    }

    private static JsonElement Json(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
