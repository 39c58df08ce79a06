using System.Globalization;
using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>What the document says about the answers of an operation, as a field of the client.</summary>
internal sealed class ResponseEmitter(TypeText types)
{
    private readonly JsonCode _json = new(types);
    private readonly string _runtime = types.Runtime("Json");

    public void Emit(SourceWriter writer, OperationModel operation)
    {
        string result = operation.Result is null ? "bool" : types.Of(operation.Result);
        writer.Line("private static readonly " + types.Runtime("Operation") + "<" + result + "> " + operation.Name + "Operation = new(")
            .Indented([
                CSharp.Literal(operation.Id) + ",",
                Method(operation.Method) + ",",
                Security(operation) + ",",
                "static status => status is " + Pattern(operation.Successes.Select(s => s.Status)) + ",",
                Read(operation) + ",",
                .. Error(operation, operation.Server is { } server ? ", new global::System.Uri(" + CSharp.Literal(server) + "));" : ");")]);
    }

    /// <summary>The alternatives, each with all schemes that it takes.</summary>
    private static string Security(OperationModel operation) => operation.Security is { } alternatives
        ? "[" + string.Join(", ", alternatives.Select(a => "[" + string.Join(", ", a.Select(CSharp.Literal)) + "]")) + "]"
        : "null";

    private static string Method(string method) => method switch
    {
        "query" => "new global::System.Net.Http.HttpMethod(\"QUERY\")",
        _ => "global::System.Net.Http.HttpMethod." + char.ToUpperInvariant(method[0]) + method.Substring(1),
    };

    private string Read(OperationModel operation)
    {
        if (operation.Result is null)
        {
            return "static (status, body) => true";
        }

        // Null is a body only where its own schema says so; the result is nullable as well where some answer has no body.
        TypeRef own = operation.Successes.Any(s => s.Body is { Nullable: false }) ? operation.Result with { Nullable = false } : operation.Result;
        string read = _runtime + ".ReadBody(body, " + Reader(own) + ")";
        StatusRange[] empty = [.. operation.Successes.Where(s => s.Body is null).Select(s => s.Status)];
        return "static (status, body) => " + (empty.Length > 0 ? "status is " + Pattern(empty) + " ? default(" + types.Of(operation.Result) + ") : " : "") + read;
    }

    private IEnumerable<string> Error(OperationModel operation, string end)
    {
        if (operation.Errors.All(e => e.Body is null))
        {
            return [_runtime + ".ReadError" + end];
        }

        IEnumerable<string> arms = operation.Errors.Select(e => Pattern([e.Status]) + " => " + _runtime + ".ReadError(answer" + (e.Body is null ? "" : ", " + Reader(e.Body)) + "),");
        return ["static answer => answer.StatusCode switch", "{", .. arms.Append("_ => " + _runtime + ".ReadError(answer),").Select(a => "    " + a), "}" + end];
    }

    /// <summary>A lambda needs to be told its type where a method does not.</summary>
    private string Reader(TypeRef type)
    {
        string reader = _json.Reader(type);
        return reader.StartsWith("static", StringComparison.Ordinal) ? "(" + types.Runtime("ValueReader") + "<" + types.Of(type) + ">)(" + reader + ")" : reader;
    }

    private static string Pattern(IEnumerable<StatusRange> ranges) => string.Join(" or ", ranges.Select(r => r.From == r.To
        ? Number(r.From)
        : ">= " + Number(r.From) + " and <= " + Number(r.To)));

    private static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);
}
