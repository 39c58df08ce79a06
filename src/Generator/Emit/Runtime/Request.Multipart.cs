namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Linq;
using global::System.Net.Http;
using global::System.Text;
using global::System.Text.Json;

/// <summary>Bodies of several parts, in the order of the members. A list repeats its name, an object is a part of JSON.</summary>
internal sealed partial class Request
{
    private const string JsonText = "application/json";

    /// <summary>Parts from a model that may hold files.</summary>
    public void Multipart<T>(T value, string mediaType, params Field[] fields)
        where T : class, IParts =>
        Multipart(Tree("body", value, static (writer, parts, use) => parts.WriteJson(writer, use)), value.Files, mediaType, fields);

    /// <summary>Parts from any value that has members.</summary>
    public void Multipart<T>(T value, ValueWriter<T> write, string mediaType, params Field[] fields) =>
        Multipart(Tree("body", value, write), static _ => null, mediaType, fields);

    /// <summary>Nothing but files.</summary>
    public void Multipart(IReadOnlyList<FileContent> files, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(files, "body");
        _content = () =>
        {
            MultipartContent parts = Begin(mediaType);
            AddFiles(parts, "file", files, default);
            return parts;
        };
    }

    private void Multipart(JsonElement tree, Func<string, IReadOnlyList<FileContent>?> files, string mediaType, Field[] fields)
    {
        if (tree.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("Only an object has members that can be parts.", "body");
        }

        _content = () =>
        {
            MultipartContent parts = Begin(mediaType);
            foreach (JsonProperty member in tree.EnumerateObject())
            {
                Field field = fields.FirstOrDefault(f => f.Name == member.Name);
                if (files(member.Name) is { } some)
                {
                    AddFiles(parts, member.Name, some, field);
                    continue;
                }

                foreach ((string name, string text, string? type) in Texts(member.Name, member.Value, field))
                {
                    Add(parts, name, new ReadOnlyMemoryContent(Encoding.UTF8.GetBytes(text)), type, null, field);
                }
            }

            return parts;
        };
    }

    private static IEnumerable<(string Name, string Text, string? MediaType)> Texts(string name, JsonElement value, Field field) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ when field.Style is { } style => Expansion.Pairs(name, value, explode: true, style == Style.DeepObject).Select(p => (p.Name, p.Value, (string?)null)),
        _ when field.MediaType is { } type && type.Contains("json", StringComparison.OrdinalIgnoreCase) => [(name, value.GetRawText(), type)],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Texts(name, item, field)),
        JsonValueKind.Object => [(name, value.GetRawText(), field.MediaType ?? JsonText)],
        _ => [(name, Expansion.Text(value), field.MediaType)],
    };

    private static MultipartContent Begin(string mediaType)
    {
        string boundary = Guid.NewGuid().ToString("N");
        MultipartContent parts = new("form-data", boundary) { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };

        // Without the quotes that the class puts around the boundary, which some services do not understand.
        parts.Headers.Remove("Content-Type");
        parts.Headers.TryAddWithoutValidation("Content-Type", mediaType + "; boundary=" + boundary);
        return parts;
    }

    private static void AddFiles(MultipartContent parts, string name, IReadOnlyList<FileContent> files, Field field)
    {
        foreach (FileContent file in files)
        {
            Add(parts, name, file.ToContent(field.MediaType ?? "application/octet-stream"), null, file.FileName ?? name, field);
        }
    }

    private static void Add(MultipartContent parts, string name, HttpContent content, string? mediaType, string? fileName, Field field)
    {
        if (mediaType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        content.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"" + Quoted(name) + "\"" + (fileName is null ? "" : "; filename=\"" + Quoted(fileName) + "\""));
        foreach ((string header, string value) in field.Headers ?? [])
        {
            content.Headers.TryAddWithoutValidation(header, value);
        }

        parts.Add(content);
    }

    /// <summary>As browsers do it: what would end the name is escaped, all else stays as it is, in UTF-8.</summary>
    private static string Quoted(string name) =>
        name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
