namespace KoreBT.Generator.Model;

/// <summary>
/// What an operation may answer. <paramref name="Result"/> is null when no success has a body; <paramref name="Errors"/> are in the
/// order in which they are to be tried, exact codes first. With <paramref name="StreamOnly"/>, a success is a stream and nothing else.
/// </summary>
internal sealed record AnswersModel(
    TypeRef? Result,
    EquatableArray<ResponseModel> Successes,
    EquatableArray<ResponseModel> Errors,
    string Accept,
    StreamModel? Stream,
    bool StreamOnly,
    string HeadersName,
    EquatableArray<HeaderModel> Headers)
{
    /// <summary>The type of a result that the status decides; null when there is but one shape.</summary>
    public UnionModel? Choice { get; init; }

    public static readonly AnswersModel None = new(null, [new ResponseModel(new StatusRange(200, 299), null, DocText.None)], [], "*/*", null, false, "", []);
}
