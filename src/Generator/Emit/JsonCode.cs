using System.Globalization;
using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>The expressions that read and write a value of any type.</summary>
internal sealed class JsonCode(TypeText types)
{
    private readonly string _read = TypeText.Runtime("JsonRead");
    private readonly string _write = TypeText.Runtime("JsonWrite");

    /// <summary>Reads a value that is not null; the reader stands on its first token.</summary>
    public string Read(TypeRef type, string reader = "reader", int depth = 1) => type.Kind switch
    {
        _ when IsModels(type) => _read + ".Models<" + types.Own(type.Element!.Name) + ">(ref " + reader + ")",
        TypeKind.List or TypeKind.Map => _read + "." + type.Kind + "(ref " + reader + ", " + Reader(type.Element!, depth) + ")",
        TypeKind.Object or TypeKind.Words or TypeKind.Numbers or TypeKind.Union => _read + ".Model<" + types.Own(type.Name) + ">(ref " + reader + ")",
        _ => _read + "." + type.Kind + "(ref " + reader + ")",
    };

    /// <summary>A <c>ValueReader</c> for a type.</summary>
    public string Reader(TypeRef type, int depth = 1)
    {
        if (!type.Nullable && type.Kind is not (TypeKind.List or TypeKind.Map))
        {
            return type.IsNamed ? _read + ".Model<" + types.Own(type.Name) + ">" : _read + "." + type.Kind;
        }

        string reader = "reader" + depth.ToString(CultureInfo.InvariantCulture);
        string read = Read(type, reader, depth + 1);
        return "static (ref " + TypeText.Reader + " " + reader + ") => "
            + (type.Nullable ? reader + ".TokenType == global::System.Text.Json.JsonTokenType.Null ? (" + types.Of(type) + ")null : " : "") + read;
    }

    /// <summary>As <see cref="Reader"/>, where the type must be told: a lambda does not tell it, as a method does.</summary>
    public string Delegate(TypeRef type)
    {
        string reader = Reader(type);
        return reader.StartsWith("static", StringComparison.Ordinal) ? "(" + TypeText.Runtime("ValueReader") + "<" + types.Of(type) + ">)(" + reader + ")" : reader;
    }

    /// <summary>Writes a value that is not null. A file has no JSON; null keeps its place among the parts.</summary>
    public string Write(TypeRef type, string value, string writer = "writer", string use = "use", int depth = 1) => type.Kind switch
    {
        TypeKind.File => writer + ".WriteNullValue()",
        TypeKind.List or TypeKind.Map => _write + "." + type.Kind + "(" + writer + ", " + value + ", " + use + ", " + Writer(type.Element!, depth) + ")",
        TypeKind.Object or TypeKind.Words or TypeKind.Numbers or TypeKind.Union => _write + ".Model(" + writer + ", " + value + ", " + use + ")",
        _ => _write + "." + type.Kind + "(" + writer + ", " + value + ", " + use + ")",
    };

    /// <summary>The method of an <c>ObjectWriter</c> for a member. <paramref name="isOption"/>: the member can be null.</summary>
    public static string Member(TypeRef type, bool isOption) => type.Kind switch
    {
        TypeKind.Object => "Model",
        _ when IsModels(type) => "Models",
        TypeKind.Words or TypeKind.Numbers or TypeKind.Union => isOption ? "Option" : "Value",
        _ => type.Kind.ToString(),
    };

    /// <summary>What such a method needs beside place and value.</summary>
    public string ItemWriter(TypeRef type) => type.Kind is TypeKind.List or TypeKind.Map && !IsModels(type) ? ", " + Writer(type.Element!) : "";

    /// <summary>
    /// The condition that a nullable value is there, and the value then. A pattern on a union would look into it: its null is not the
    /// null of the union.
    /// </summary>
    public static (string Condition, string Value) Some(TypeRef type, string value, string local) =>
        type.Kind == TypeKind.Union ? (value + ".HasValue", value + ".GetValueOrDefault()") : (value + " is { } " + local, local);

    /// <summary>A <c>ValueWriter</c> for a type.</summary>
    public string Writer(TypeRef type, int depth = 1)
    {
        if (!type.Nullable && type.Kind is not (TypeKind.List or TypeKind.Map or TypeKind.File))
        {
            return _write + "." + type.Kind switch { TypeKind.Object or TypeKind.Words or TypeKind.Numbers or TypeKind.Union => "Model", _ => type.Kind.ToString() };
        }

        string number = depth.ToString(CultureInfo.InvariantCulture);
        (string writer, string value, string use) = ("writer" + number, "value" + number, "use" + number);
        (string isThere, string some) = Some(type, value, "some" + number);
        string write = Write(type, type.Nullable ? some : value, writer, use, depth + 1);
        return "static (" + writer + ", " + value + ", " + use + ") => "
            + (type.Nullable ? "{ if (" + isThere + ") { " + write + "; } else { " + writer + ".WriteNullValue(); } }" : write);
    }

    /// <summary>A list that the plumbing reads and writes by itself, without being handed a method: most lists are of this kind.</summary>
    public static bool IsModels(TypeRef type) => type is { Kind: TypeKind.List, Element: { Nullable: false, IsNamed: true } };
}
