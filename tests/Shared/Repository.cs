namespace KoreBT.Tests;

/// <summary>Where the repository and the reference data beside it are, found from the test binary upwards.</summary>
internal static class Repository
{
    /// <summary>The folder that holds KoreBT.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of reference data beside the repository; null on a machine that has none.</summary>
    public static string? ReferenceData { get; } =
        Path.GetFullPath(Path.Combine(Root, "..", "shared")) is var folder && Directory.Exists(Path.Combine(folder, "runs")) ? folder : null;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KoreBT.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside a checkout: no KoreBT.sln above " + AppContext.BaseDirectory);
    }
}
