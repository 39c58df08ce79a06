namespace KoreBT.Generator.Model;

/// <summary>
/// A call. <paramref name="OptionsName"/> is that of the record of its optional parameters, empty when it has none.
/// <paramref name="Security"/> lists the alternatives, see <see cref="Parse.SecurityParser.Of"/>.
/// </summary>
internal sealed record OperationModel(
    string Id,
    string Name,
    string OptionsName,
    string Method,
    string Group,
    DocText Doc,
    EquatableArray<PathPart> Path,
    EquatableArray<ParameterModel> Parameters,
    BodyModel? Body,
    AnswersModel Answers,
    EquatableArray<EquatableArray<string>>? Security,
    bool Deprecated)
{
    /// <summary>The address of its own server; null means that of the document.</summary>
    public string? Server { get; init; }

    /// <summary>Null when the document does not say that the answers are pages.</summary>
    public PagesModel? Pages { get; init; }

    public IEnumerable<ParameterModel> Arguments => Parameters.Where(p => p.Required);

    public IEnumerable<ParameterModel> Options => Parameters.Where(p => !p.Required);
}
