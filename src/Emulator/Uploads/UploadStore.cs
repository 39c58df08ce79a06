using System.Collections.Concurrent;

namespace KoreBT.Emulator.Uploads;

/// <summary>The files that were uploaded, kept as long as the emulator lives.</summary>
internal sealed class UploadStore
{
    private readonly ConcurrentDictionary<string, UploadedFile> _files = new(StringComparer.Ordinal);

    public UploadedFile Add(string name, string type, byte[] content, DateTimeOffset now)
    {
        UploadedFile file = new(Ids.At(now), name, type, content);
        _files[file.Id] = file;
        return file;
    }

    public UploadedFile? Find(string? id) => id is null ? null : _files.GetValueOrDefault(id);
}
