namespace KoreBT.Generator.Model;

/// <summary>
/// A call. <paramref name="OptionsName"/> is that of the record of its optional parameters, empty when it has none.
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
    bool Authenticate,
    bool Deprecated)
{
    public IEnumerable<ParameterModel> Arguments => Parameters.Where(p => p.Required);

    public IEnumerable<ParameterModel> Options => Parameters.Where(p => !p.Required);
}
