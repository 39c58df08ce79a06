using System.Globalization;
using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Model;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>The answers of an operation: which statuses are a success, what each one carries, and the one type of the result.</summary>
internal sealed class ResponseParser(ParseContext context, SchemaParser schemas, TypeNames types)
{
    private static readonly StatusRange AnySuccess = new(200, 299);
    private static readonly StatusRange AnyError = new(400, 599);

    private readonly AnswerContentParser _content = new(context, schemas);

    private sealed record Listed(Member Member, MapNode Node, StatusRange Status, string? Component);

    /// <summary>All answers of an operation; <paramref name="claim"/> gives a second method the first free of some names.</summary>
    public AnswersModel Parse(MapNode operation, string operationName, bool isHead, Func<string[], string> claim)
    {
        List<Listed> listed = [];
        Listed? rest = null;
        HeaderParser headers = new(context, schemas);
        foreach (Member member in context.Map(operation, "responses")?.Members ?? [])
        {
            if (member.Name.StartsWith("x-", StringComparison.Ordinal) || context.Object(member.Value, "a response", out string? component) is not { } node)
            {
                continue;
            }

            Vocabulary.Check(context.Problems, node, Vocabulary.Response, "an answer");
            headers.Add(node, operationName);
            if (member.Name == "default")
            {
                rest = new Listed(member, node, AnyError, component);
            }
            else if (Status(member) is { } status)
            {
                listed.Add(new Listed(member, node, status, component));
            }
            else
            {
                context.Problems.Add(Descriptors.WrongKind, member.Key.Extent, "responses", "keyed by a status such as 200, a class such as 4XX, or 'default'", "'" + member.Name + "'");
            }
        }

        List<Listed> found = Successes(listed, rest);
        bool several = found.Count(s => s.Node["content"] is MapNode { Members.Count: > 0 }) > 1;
        (ResponseModel Model, AnswerContent Content)[] successes = [.. found.Select(s => Success(s, operationName + "Result" + (several ? ResultParser.Word(s.Status) : ""), isHead)).OrderBy(s => Width(s.Model)).ThenBy(s => s.Model.Status.From)];
        (ResponseModel Model, AnswerContent Content)[] errors = [.. listed.Where(r => !found.Contains(r)).Concat(rest is null ? [] : [rest]).Select(e => Error(e, operationName, isHead)).OrderBy(e => Width(e.Model)).ThenBy(e => e.Model.Status.From)];

        StreamModel? stream = null;
        bool hasWhole = successes.Any(s => s.Content.Body is not null);
        if (successes.Where(s => s.Content.Item is not null).ToArray() is [var (_, streamed), ..] streams)
        {
            EquatableArray<StatusRange> statuses = streams.Where(s => s.Content.Item == streamed.Item && s.Content.ItemForm == streamed.ItemForm).Select(s => s.Model.Status).ToEquatableArray();
            stream = new StreamModel(hasWhole ? claim([operationName + "Stream", operationName + "Streaming"]) : operationName, streamed.Item!, streamed.ItemForm, Accept([[streamed.ItemAccept]], errors), statuses);
        }

        ResponseModel[] listedSuccesses = [.. successes.Select(s => s.Model)];
        UnionModel? choice = null;
        TypeRef? result = null;
        if (operation.Find("responses") is { } owner)
        {
            ResultParser results = new(context, types);
            listedSuccesses = results.Alike(owner, listedSuccesses);
            result = results.Parse(operationName, owner, listedSuccesses, out choice);
        }

        return new AnswersModel(
            result,
            listedSuccesses.ToEquatableArray(),
            errors.Select(e => e.Model).ToEquatableArray(),
            Accept(successes.Select(s => s.Content.Accept), errors),
            stream,
            stream is not null && !hasWhole,
            headers.Found.Count > 0 ? types.Claim(operationName + "Headers", operationName + "Headers", operation.Find("responses")!.Key.Extent) : "",
            headers.Found)
        {
            Choice = choice,
        };
    }

    /// <summary>The listed successes; where there are none, a redirect is what the call is for, or else the default is.</summary>
    private static List<Listed> Successes(List<Listed> listed, Listed? rest)
    {
        List<Listed> found = [.. listed.Where(r => r.Status.IsSuccess)];
        if (found.Count == 0)
        {
            found = [.. listed.Where(r => r.Status.To < 400)];
        }

        if (found.Count == 0 && rest is not null)
        {
            found.Add(rest with { Status = AnySuccess });
        }

        return found;
    }

    private (ResponseModel Model, AnswerContent Content) Success(Listed answer, string name, bool isHead)
    {
        bool isEmpty = isHead || answer.Status is { From: < 200, To: < 200 } or { From: 204 or 205 or 304 };
        AnswerContent content = isEmpty ? AnswerContent.None : _content.Success(answer.Node, Hint(answer, name));
        return (new ResponseModel(answer.Status, content.Body, DocParser.Parse(context, answer.Node), content.Form), content);
    }

    private (ResponseModel Model, AnswerContent Content) Error(Listed answer, string operationName, bool isHead)
    {
        AnswerContent content = isHead || answer.Status is { From: 304, To: 304 } ? AnswerContent.None : _content.Error(answer.Node, Hint(answer, operationName + "Error"), answer.Member);
        return (new ResponseModel(answer.Status, content.Body, DocParser.Parse(context, answer.Node)), content);
    }

    private static string Hint(Listed answer, string otherwise) => answer.Component is null ? otherwise : NameRules.Pascal(answer.Component);

    /// <summary>What is asked for, and behind it what an error may be: a service that finds nothing acceptable answers an error without a body.</summary>
    private static string Accept(IEnumerable<IReadOnlyList<string>> successes, IEnumerable<(ResponseModel Model, AnswerContent Content)> errors)
    {
        string[] wanted = [.. successes.SelectMany(s => s).Distinct(StringComparer.OrdinalIgnoreCase)];
        string[] others = [.. errors.SelectMany(e => e.Content.Accept).Distinct(StringComparer.OrdinalIgnoreCase).Where(t => !wanted.Contains(t, StringComparer.OrdinalIgnoreCase))];
        return wanted.Length == 0 ? "*/*" : string.Join(", ", wanted.Concat(others.Select(t => t + ";q=0.9")));
    }

    /// <summary>Exact codes before classes, so that the first match is the right one; the default, which spans most, comes last.</summary>
    private static int Width(ResponseModel response) => response.Status.To - response.Status.From;

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
