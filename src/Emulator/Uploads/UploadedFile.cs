namespace KoreBT.Emulator.Uploads;

/// <summary>A file that somebody uploaded.</summary>
/// <param name="Id">Under which the imports ask for it.</param>
/// <param name="Name">The name that it had.</param>
/// <param name="Type"><c>json</c> or <c>csv</c>, as the upload says.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record UploadedFile(string Id, string Name, string Type, byte[] Content);
