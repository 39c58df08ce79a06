using KoreBT.Client.Http;

namespace KoreBT.Client.Tests.Http;

public sealed class CompleteFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("korebt-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Only_the_owner_may_read_the_file()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return; // never reached; it tells the analyzer so
        }

        string path = Path.Combine(_folder, "r.csv");

        await CompleteFile.WriteAsync("tr-1", new MemoryStream([1, 2, 3]), path, new(), TestContext.Current.CancellationToken);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task A_cancelled_download_leaves_nothing()
    {
        using CancellationTokenSource source = new();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CompleteFile.WriteAsync("tr-1", new MemoryStream(new byte[10]), Path.Combine(_folder, "r.csv"), new(), source.Token));

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_an_io_error_and_not_a_download_error() =>
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => CompleteFile.WriteAsync("tr-1", new MemoryStream(), Path.Combine(_folder, "no", "r.csv"), new(), TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_device_is_not_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no folder of devices.");

        IOException failure = await Assert.ThrowsAsync<IOException>(() => CompleteFile.WriteAsync("tr-1", new MemoryStream([1]), "/dev/korebt-is-not-here", new(), TestContext.Current.CancellationToken));

        Assert.Contains("is a device", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_answer_does_not_replace_results()
    {
        string path = Path.Combine(_folder, "r.csv");
        await File.WriteAllTextAsync(path, "old", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<DownloadFailedException>(() => CompleteFile.WriteAsync("tr-1", new MemoryStream(), path, new(), TestContext.Current.CancellationToken));

        Assert.Equal("old", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }
}
