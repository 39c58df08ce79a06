namespace KoreBT.Emulator.Uploads;

/// <summary>An uploaded file is not what an import takes; the message says where and why.</summary>
internal sealed class InvalidUploadException(string message) : Exception(message);
