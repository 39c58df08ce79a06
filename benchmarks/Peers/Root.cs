namespace KoreBT.Benchmarks.Peers;

/// <summary>Places in the repository, found from where this program runs.</summary>
internal static class Root
{
    private static readonly string Folder = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string PathOf(params string[] parts) => Path.GetFullPath(Path.Combine([Folder, .. parts]));

    private static string Find(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "KoreBT.sln")) ? folder.FullName : Find(folder.Parent!);
}
