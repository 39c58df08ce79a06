using System.Text.Json.Nodes;
using KoreBT.Emulator.Hosting;
using KoreBT.Emulator.Uploads;

namespace KoreBT.Emulator.Handlers;

/// <summary>Keeps a file that an import will ask for; what is in it is looked at then.</summary>
internal static class UploadFile
{
    private const string OnlyContext = "bulkImport";

    public static async ValueTask<Answer> HandleAsync(Call call, CancellationToken cancellationToken)
    {
        if (await ReadFormAsync(call.Request, cancellationToken) is not { } form
            || form.Files.GetFile("file") is not { } part
            || form["fileContext"] != OnlyContext
            || TypeOf(form["fileExtension"].ToString()) is not { } type)
        {
            return Refusals.InvalidArguments.ToAnswer();
        }

        using MemoryStream content = new();
        await part.CopyToAsync(content, cancellationToken);
        UploadedFile file = call.Platform.Uploads.Add(part.FileName, type, content.ToArray(), call.Platform.Now);
        return Answer.Json(new JsonObject { ["fileId"] = file.Id });
    }

    /// <summary>The vendor's pages write the extension with a dot and without.</summary>
    private static string? TypeOf(string extension) => extension.TrimStart('.') is "json" or "csv" ? extension.TrimStart('.') : null;

    /// <returns>Null when the body is no form.</returns>
    private static async Task<IFormCollection?> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(cancellationToken) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
