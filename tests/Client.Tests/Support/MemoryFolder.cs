namespace KoreBT.Client.Tests.Support;

/// <summary>A temporary folder for thousands of small files: in memory where the system has such a place, as every one of them is flushed to its disk.</summary>
internal static class MemoryFolder
{
    private const string Memory = "/dev/shm";

    public static string Create()
    {
        if (!Directory.Exists(Memory))
        {
            return Directory.CreateTempSubdirectory("korebt-").FullName;
        }

        return Directory.CreateDirectory(Path.Combine(Memory, $"korebt-{Guid.NewGuid():N}")).FullName;
    }
}
