namespace KoreBT.Package.Tests.Support;

/// <summary>The C compiler that links native programs.</summary>
internal static class Compiler
{
    public static bool IsThere =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
