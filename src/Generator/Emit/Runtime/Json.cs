namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text;
using global::System.Text.Json;

/// <summary>What all models share: walking through members, whole bodies, equality, text for people.</summary>
[GeneratedCode]
internal static class Json
{
    /// <summary>Stands for the value of a secret in text for people.</summary>
    public const string Mask = "***";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>True while the reader stands on the name of a member, false at the end of the object.</summary>
    public static bool NextMember(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    /// <summary>The name or the text on which the reader stands, without escapes.</summary>
    public static ReadOnlySpan<byte> Text(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            return reader.ValueSpan;
        }

        byte[] text = new byte[reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length];
        return text.AsSpan(0, reader.CopyString(text));
    }

    /// <summary>A body that is one model.</summary>
    public static T ReadBody<T>(Answer answer)
        where T : IJsonModel<T> => ReadBody(answer.Body.Span, JsonRead.Model<T>);

    /// <summary>A body that is a list of models.</summary>
    public static IReadOnlyList<T> ReadModels<T>(Answer answer)
        where T : IJsonModel<T> => ReadBody(answer.Body.Span, JsonRead.Models<T>);

    /// <summary>The reader of a body of any other kind.</summary>
    public static Func<Answer, T> BodyReader<T>(ValueReader<T> read) => answer => ReadBody(answer.Body.Span, read);

    /// <summary>The reader of an error that is no single model.</summary>
    public static Func<Answer, ApiException> ErrorReader<TError>(ValueReader<TError> read) => answer => ReadError(answer, read);

    /// <summary>A whole body. Everything that can be wrong with it is a <see cref="JsonException"/>.</summary>
    public static T ReadBody<T>(ReadOnlySpan<byte> body, ValueReader<T> read)
    {
        Utf8JsonReader reader = new(body.StartsWith(ByteOrderMark) ? body[3..] : body);
        try
        {
            reader.Read();
            T value = read(ref reader);
            reader.Read();
            return value;
        }
        catch (InvalidOperationException e)
        {
            // Text that is no valid UTF-8, or half of a surrogate pair.
            throw new JsonException("The text at byte " + reader.TokenStartIndex.ToString(CultureInfo.InvariantCulture) + " cannot be decoded.", e);
        }
    }

    public static ApiException ReadError(Answer answer) => new(Failed(answer), answer);

    public static ApiException ReadError<TError>(Answer answer)
        where TError : IJsonModel<TError> => ReadError(answer, JsonRead.Model<TError>);

    public static ApiException ReadError<TError>(Answer answer, ValueReader<TError> read)
    {
        if (answer.Body.IsEmpty)
        {
            return new ApiException(Failed(answer), answer);
        }

        try
        {
            return new ApiException<TError>(Failed(answer), answer, ReadBody(answer.Body.Span, read));
        }
        catch (JsonException e)
        {
            // A proxy's HTML page must not hide the status.
            return new ApiException(Failed(answer), answer, e);
        }
    }

    public static bool Equal<T>(T? left, T? right)
        where T : class, IJsonModel<T> =>
        ReferenceEquals(left, right) || (left is not null && right is not null && Same(left, right));

    /// <summary>True when both write the same JSON.</summary>
    public static bool Same<T>(T left, T right)
        where T : IJsonModel<T> => Write(left, JsonUse.Full).Span.SequenceEqual(Write(right, JsonUse.Full).Span);

    public static int Hash<T>(T value)
        where T : IJsonModel<T>
    {
        HashCode hash = default;
        hash.AddBytes(Write(value, JsonUse.Full).Span);
        return hash.ToHashCode();
    }

    /// <summary>The type and its JSON, secrets masked.</summary>
    public static string Describe<T>(string type, T value)
        where T : IJsonModel<T> => type + " " + Encoding.UTF8.GetString(Write(value, JsonUse.Describe).Span);

    private static ReadOnlyMemory<byte> Write<T>(T value, JsonUse use)
        where T : IJsonModel<T>
    {
        ArrayBufferWriter<byte> buffer = new(256);
        using (Utf8JsonWriter writer = new(buffer))
        {
            value.WriteJson(writer, use);
        }

        return buffer.WrittenMemory;
    }

    private static string Failed(Answer answer) => answer.StatusCode >= 400
        ? answer.Operation + " failed with status " + answer.StatusCode.ToString(CultureInfo.InvariantCulture) + "."
        : answer.Operation + " answered with status " + answer.StatusCode.ToString(CultureInfo.InvariantCulture) + ", which is no success that the document lists.";
}
