using System.Globalization;
using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>The bodies of all successes to the one type that a method returns.</summary>
internal sealed class ResultParser(ParseContext context, TypeNames types)
{
    /// <summary>Files are read while they arrive, so beside another shape they leave nothing to choose from: all answers are then files.</summary>
    public ResponseModel[] Alike(Member responses, ResponseModel[] successes)
    {
        ResponseModel[] bodies = [.. successes.Where(s => s.Body is not null)];
        if (bodies.All(b => b.Form == BodyForm.File) || bodies.All(b => b.Form != BodyForm.File))
        {
            return successes;
        }

        context.Problems.Add(Descriptors.UnsupportedSchema, responses.Key.Extent, "A file beside another body among the successes of an operation", "each of them becomes a FileDownload");
        return [.. successes.Select(s => s.Body is null ? s : s with { Body = new TypeRef(TypeKind.Download), Form = BodyForm.File })];
    }

    /// <summary>Null when no success has a body. Of one shape, it is that shape; of several, a <paramref name="choice"/> by status.</summary>
    public TypeRef? Parse(string operationName, Member responses, ResponseModel[] successes, out UnionModel? choice)
    {
        choice = null;
        ResponseModel[] bodies = [.. successes.Where(s => s.Body is not null)];
        bool isNullable = bodies.Any(b => b.Body!.Nullable) || bodies.Length < successes.Length;
        TypeRef[] shapes = [.. bodies.Select(s => s.Body! with { Nullable = false }).Distinct()];
        if (shapes.Length < 2)
        {
            return bodies.Length == 0 ? null : bodies[0].Body!.OrNull(isNullable);
        }

        string name = types.Claim(operationName + "Result", operationName + "Result", responses.Key.Extent);
        UniqueNames arguments = new(StringComparer.Ordinal, ["other"]);
        IEnumerable<TypeRef> cases = shapes.Where(s => s.Kind != TypeKind.Any).GroupBy(UnionParser.Erased).Select(g => g.First());
        choice = new UnionModel(
            name,
            new DocText("What " + operationName + " answers, by status: " + string.Join(", ", bodies.Select(Sentence)) + ".", ""),
            cases.Select(c => new UnionCase(c, CaseNames.Argument(c, arguments))).ToEquatableArray(),
            Reading: null,
            Tag: "",
            [],
            Deprecated: false);
        return new TypeRef(TypeKind.Union, name).OrNull(isNullable);
    }

    /// <summary>What the inline body of one of several successes is called, by the standard's word for its status (RFC 9110, section 15.3).</summary>
    public static string Word(StatusRange status) => status switch
    {
        { From: 200, To: 200 } => "Ok",
        { From: 201, To: 201 } => "Created",
        { From: 202, To: 202 } => "Accepted",
        { From: 203, To: 203 } => "NonAuthoritative",
        { From: 206, To: 206 } => "PartialContent",
        { From: 207, To: 207 } => "MultiStatus",
        _ when status.From != status.To => "Other",
        _ => "Status" + status.From.ToString(CultureInfo.InvariantCulture),
    };

    private static string Sentence(ResponseModel response)
    {
        string status = response.Status.From.ToString(CultureInfo.InvariantCulture) + (response.Status.From == response.Status.To ? "" : " to " + response.Status.To.ToString(CultureInfo.InvariantCulture));
        return status + " brings `" + (response.Body!.Name.Length > 0 ? response.Body.Name : response.Form == BodyForm.Text ? "text" : response.Body.Kind.ToString()) + "`";
    }
}
