using System.Globalization;
using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>The answers of an operation: which statuses are a success, what each one carries, and the one type of the result.</summary>
internal sealed class ResponseParser(ParseContext context, ContentParser content)
{
    private static readonly StatusRange AnySuccess = new(200, 299);
    private static readonly StatusRange AnyError = new(400, 599);

    /// <summary>False when a success has a body that is not JSON; <paramref name="refusal"/> then says so.</summary>
    public bool TryParse(
        MapNode operation,
        string operationName,
        out EquatableArray<ResponseModel> successes,
        out EquatableArray<ResponseModel> errors,
        out TypeRef? result,
        out string refusal)
    {
        List<ResponseModel> listed = [];
        ResponseModel? rest = null;
        refusal = "";
        foreach (Member member in context.Map(operation, "responses")?.Members ?? [])
        {
            if (member.Name.StartsWith("x-", StringComparison.Ordinal) || context.Object(member.Value, "a response", out string? component) is not { } node)
            {
                continue;
            }

            Vocabulary.Check(context.Problems, node, Vocabulary.Response, "an answer");
            bool isDefault = member.Name == "default";
            if (!isDefault && Status(member) is null)
            {
                context.Problems.Add(Descriptors.WrongKind, member.Key.Extent, "responses", "keyed by a status such as 200, a class such as 4XX, or 'default'", "'" + member.Name + "'");
                continue;
            }

            StatusRange status = Status(member) ?? AnyError;
            string hint = component is not null ? NameRules.Pascal(component) : operationName + (status.IsSuccess ? "Result" : "Error");
            if (!content.TryParse(node, hint, out TypeRef? body))
            {
                if (status.IsSuccess)
                {
                    refusal = "its answer " + member.Name + " is not JSON";
                }

                context.Problems.Add(Descriptors.MediaType, member.Key.Extent, "The body of the answer " + member.Name + " is not JSON; it is not typed");
            }

            ResponseModel response = new(status, body, DocParser.Parse(context, node));
            if (isDefault)
            {
                rest = response;
            }
            else
            {
                listed.Add(response);
            }
        }

        List<ResponseModel> found = [.. listed.Where(r => r.Status.IsSuccess)];
        if (found.Count == 0)
        {
            found = [.. listed.Where(r => r.Status.To < 400)];
        }

        if (found.Count == 0)
        {
            found.Add(rest is null ? new ResponseModel(AnySuccess, null, DocText.None) : rest with { Status = AnySuccess });
        }

        successes = Ordered(found);
        errors = Ordered([.. listed.Where(r => !found.Contains(r)), .. rest is null ? [] : new[] { rest }]);
        result = Result(successes, operation);
        return refusal.Length == 0;
    }

    /// <summary>One shape for all successes; nullable when some of them have no body.</summary>
    private TypeRef? Result(EquatableArray<ResponseModel> successes, MapNode operation)
    {
        TypeRef[] bodies = [.. successes.Where(s => s.Body is not null).Select(s => s.Body!).Distinct()];
        if (bodies.Length > 1)
        {
            context.Problems.Add(Descriptors.UnsupportedSchema, operation.Find("responses")!.Key.Extent, "An operation whose successes have different bodies", "its result becomes JsonElement");
            return TypeRef.Any;
        }

        return bodies.Length == 0 ? null : bodies[0].OrNull(bodies[0].Nullable || successes.Any(s => s.Body is null));
    }

    /// <summary>Exact codes before classes, so that the first match is the right one; the default, which spans most, comes last.</summary>
    private static EquatableArray<ResponseModel> Ordered(IEnumerable<ResponseModel> responses) =>
        responses.OrderBy(r => r.Status.To - r.Status.From).ThenBy(r => r.Status.From).ToEquatableArray();

    private static StatusRange? Status(Member member)
    {
        string name = member.Name;
        if (name.Length != 3 || name[0] is < '1' or > '5')
        {
            return null;
        }

        if (name.EndsWith("XX", StringComparison.OrdinalIgnoreCase))
        {
            int first = (name[0] - '0') * 100;
            return new StatusRange(first, first + 99);
        }

        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? new StatusRange(code, code) : null;
    }
}
