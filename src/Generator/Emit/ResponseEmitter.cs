using System.Globalization;
using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>What the document says about the answers of an operation, as fields of the client: one for a body, one for a stream.</summary>
internal sealed class ResponseEmitter(TypeText types)
{
    private const string Unread = "static _ => throw new global::System.Diagnostics.UnreachableException()";

    private static readonly StatusRange AnySuccess = new(200, 299);

    private readonly JsonCode _json = new(types);
    private readonly string _runtime = TypeText.Runtime("Json");

    public void Emit(SourceWriter writer, OperationModel operation)
    {
        AnswersModel answers = operation.Answers;
        if (!answers.StreamOnly)
        {
            // Where no success has a body, an unlisted one has all there is to have.
            IEnumerable<StatusRange> successes = answers.Successes.Select(s => s.Status).Concat(answers.Result is null ? [AnySuccess] : []);
            StatusRange[] files = [.. answers.Successes.Where(IsFile).Select(s => s.Status)];
            string[] opener = files.Length == 0 ? [] : [Ranges(files), Opener(answers.Result!)];
            Field(writer, operation, operation.Name, answers.Result is null ? "bool" : types.Of(answers.Result), answers.Accept, successes, [Read(answers), Errors(answers), .. opener]);
        }

        if (answers.Stream is { } stream)
        {
            string open = "static (response, _) => " + TypeText.Task + ".FromResult(response)";
            Field(writer, operation, stream.Name, "global::System.Net.Http.HttpResponseMessage", stream.Accept, stream.Statuses, [Unread, Errors(answers), Ranges(stream.Statuses), open]);
        }
    }

    private static void Field(SourceWriter writer, OperationModel operation, string name, string result, string accept, IEnumerable<StatusRange> successes, string[] rest)
    {
        string[] arguments =
        [
            CSharp.Literal(operation.Id),
            Method(operation.Method),
            Security(operation),
            CSharp.Literal(accept),
            Ranges(successes),
            .. rest,
            .. operation.Server is { } server ? new[] { "Server: new global::System.Uri(" + CSharp.Literal(server) + ")" } : [],
        ];
        writer.Line("private static readonly " + TypeText.Runtime("Operation") + "<" + result + "> " + name + "Operation = new(")
            .Indented((string.Join(",\n", arguments) + ");").Split('\n'));
    }

    /// <summary>The alternatives, each with all schemes that it takes.</summary>
    private static string Security(OperationModel operation) => operation.Security is { } alternatives
        ? "[" + string.Join(", ", alternatives.Select(a => "[" + string.Join(", ", a.Select(CSharp.Literal)) + "]")) + "]"
        : "null";

    private static string Method(string method) => method switch
    {
        "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace" => "global::System.Net.Http.HttpMethod." + char.ToUpperInvariant(method[0]) + method.Substring(1),
        "query" => "new global::System.Net.Http.HttpMethod(\"QUERY\")",
        _ => "new global::System.Net.Http.HttpMethod(" + CSharp.Literal(method) + ")",
    };

    private static bool IsFile(ResponseModel response) => response is { Body: not null, Form: BodyForm.File };

    private string Opener(TypeRef result) => result.Nullable
        ? "static async (response, token) => await " + types.Own("FileDownload") + ".OpenAsync(response, token).ConfigureAwait(false)"
        : types.Own("FileDownload") + ".OpenAsync";

    private string Read(AnswersModel answers)
    {
        if (answers.Result is not { } result)
        {
            return "static _ => true";
        }

        string nothing = "default(" + types.Of(result) + ")";
        (StatusRange Status, string Read)[] arms = [.. answers.Successes.Where(s => !IsFile(s)).Select(s => (s.Status, s.Body is null ? nothing : Body(s, answers)))];
        string[] ways = [.. arms.Select(a => a.Read).Distinct()];
        return ways.Length switch
        {
            0 => Unread,
            1 when Whole(answers, result) is { } reader => reader,
            1 => "static " + (ways[0] == nothing ? "_" : "answer") + " => " + ways[0],
            2 when ways.Contains(nothing) => "static answer => answer.StatusCode is " + Pattern(arms.Where(a => a.Read == nothing).Select(a => a.Status)) + " ? " + nothing + " : " + ways.First(w => w != nothing),
            _ => Switch("static answer => answer.StatusCode switch", arms.Take(arms.Length - 1).Select(a => Pattern([a.Status]) + " => " + a.Read).Append("_ => " + arms[^1].Read)),
        };
    }

    /// <summary>The reader of the one body that there is, where the value is the result as it stands. Null elsewhere.</summary>
    private string? Whole(AnswersModel answers, TypeRef result)
    {
        ResponseModel success = answers.Successes.First(s => !IsFile(s));
        return success.Body is { } body && body == result && success.Form != BodyForm.Text && answers.Choice is null
            ? _runtime + body switch
            {
                { IsNamed: true, Nullable: false } => ".ReadBody<" + types.Of(body) + ">",
                { Nullable: false } when JsonCode.IsModels(body) => ".ReadModels<" + types.Own(body.Element!.Name) + ">",
                _ => ".BodyReader(" + _json.Delegate(body) + ")",
            }
            : null;
    }

    private string Body(ResponseModel response, AnswersModel answers)
    {
        string read = response.Form == BodyForm.Text
            ? TypeText.Runtime("TextBody") + ".Read(answer)"
            : _runtime + ".ReadBody(answer.Body.Span, " + _json.Delegate(response.Body!) + ")";
        if (answers.Choice is not { } choice)
        {
            return read;
        }

        string wrap = "new " + types.Own(choice.Name) + "(";
        (string isThere, string some) = JsonCode.Some(response.Body!, read, "_body");
        return response.Body!.Nullable ? isThere + " ? " + wrap + some + ") : default(" + types.Of(answers.Result!) + ")" : wrap + read + ")";
    }

    /// <summary>
    /// The errors as data, narrow before wide. What the next wider one would read in the same way needs no line of its own, and what is as wide and read in the same way shares one.
    /// </summary>
    private string Errors(AnswersModel answers)
    {
        string unlisted = _runtime + ".ReadError";
        (StatusRange Status, string Read)[] all = [.. answers.Errors.Select(e => (e.Status, e.Body is null ? unlisted : Error(e.Body)))];
        string[] kinds =
        [
            .. all.Where((arm, i) => (all.Skip(i + 1).FirstOrDefault(wider => wider.Status.Covers(arm.Status)).Read ?? unlisted) != arm.Read)
                .GroupBy(arm => (arm.Status.Width, arm.Read), arm => arm.Status)
                .Select(group => "new(" + Ranges(group) + ", " + group.Key.Read + ")"),
        ];
        return kinds.Length < 2 ? "[" + string.Concat(kinds) + "]" : "[\n" + string.Concat(kinds.Select(k => "    " + k + ",\n")) + "]";
    }

    private string Error(TypeRef body) => _runtime + (body is { IsNamed: true, Nullable: false }
        ? ".ReadError<" + types.Of(body) + ">"
        : ".ErrorReader(" + _json.Delegate(body) + ")");

    private static string Switch(string head, IEnumerable<string> arms) => head + "\n{\n" + string.Concat(arms.Select(a => "    " + a + ",\n")) + "}";

    /// <summary>Without what another range covers: the compiler would call it unreachable.</summary>
    private static string Pattern(IEnumerable<StatusRange> ranges)
    {
        StatusRange[] all = [.. ranges.Distinct()];
        return string.Join(" or ", all.Where(r => !all.Any(o => o != r && o.Covers(r))).Select(r => r.From == r.To
            ? Number(r.From)
            : ">= " + Number(r.From) + " and <= " + Number(r.To)));
    }

    /// <summary>First and last status of each range.</summary>
    private static string Ranges(IEnumerable<StatusRange> ranges) => "[" + string.Join(", ", ranges.Distinct().Select(r => Number(r.From) + ", " + Number(r.To))) + "]";

    private static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);
}
