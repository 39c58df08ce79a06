namespace KoreBT.Client;

/// <summary>Uploads a file. The imports know it by the id that comes back, which they call a name.</summary>
internal static class SuiteUpload
{
    /// <returns>The id of the file.</returns>
    public static async Task<string> SendAsync(BatchTestClient client, string suiteName, ReadOnlyMemory<byte> bytes, FileType type, CancellationToken cancellationToken)
    {
        UploadedFile file = await client.OnceAsync(
            Effect.Upload(suiteName),
            configure => client.Api.UploadFileAsync(
                new UploadRequest { File = new FileContent(bytes) { FileName = $"suite.{type.Value}" }, FileContext = "bulkImport", FileExtension = type },
                new RequestOptions { Configure = configure },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return file.FileId;
    }
}
