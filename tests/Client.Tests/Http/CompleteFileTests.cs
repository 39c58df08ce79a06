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

        await CompleteFile.WriteAsync(path, file => file.WriteAsync(new byte[3]).AsTask());

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task Until_the_last_byte_is_written_the_name_is_that_of_the_old_file_or_of_none()
    {
        string old = Path.Combine(_folder, "old.csv");
        string path = Path.Combine(_folder, "r.csv");
        await File.WriteAllTextAsync(old, "old", TestContext.Current.CancellationToken);

        foreach (string target in (string[])[old, path])
        {
            await CompleteFile.WriteAsync(target, async file =>
            {
                Look();
                await file.WriteAsync(new byte[100_000]);
                await file.FlushAsync();
                Look();
            });

            Assert.Equal(100_000, new FileInfo(target).Length);

            void Look()
            {
                Assert.Equal(target == old, File.Exists(target));
                Assert.True(target == path || File.ReadAllText(target) == "old");
            }
        }
    }

    [Fact]
    public async Task A_writer_that_stops_half_way_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CompleteFile.WriteAsync(Path.Combine(_folder, "r.csv"), async file =>
        {
            await file.WriteAsync(new byte[10]);
            throw new OperationCanceledException();
        }));

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_an_io_error_and_not_a_download_error() =>
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => CompleteFile.WriteAsync(Path.Combine(_folder, "no", "r.csv"), static _ => Task.CompletedTask));

    [Fact]
    public async Task A_device_is_not_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no folder of devices.");

        IOException failure = await Assert.ThrowsAsync<IOException>(() => CompleteFile.WriteAsync("/dev/korebt-is-not-here", static _ => Task.CompletedTask));

        Assert.Contains("is a device", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_named_and_leaves_no_debris()
    {
        string path = Path.Combine(_folder, "r.csv");

        IOException failure = await Assert.ThrowsAsync<IOException>(() => CompleteFile.WriteAsync(path, static _ => throw new IOException("No space left on device", 28)));

        Assert.Contains("The disk is full", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_planted_link_is_replaced_and_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        string victim = Path.Combine(_folder, "victim");
        string path = Path.Combine(_folder, "r.csv");
        await File.WriteAllTextAsync(victim, "precious", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(path, victim);

        await CompleteFile.WriteAsync(path, file => file.WriteAsync(new byte[3]).AsTask());

        Assert.Equal("precious", await File.ReadAllTextAsync(victim, TestContext.Current.CancellationToken));
        Assert.Null(new FileInfo(path).LinkTarget);
    }
}
