using KoreBT.Generator.Model;

namespace KoreBT.Generator.Parse;

/// <summary>
/// The content of one answer: its body read as a whole, or null when there is none, and what it sends one after the other, or null when
/// it does not. The media types of both are those that the client can say it accepts.
/// </summary>
internal sealed record AnswerContent(TypeRef? Body, BodyForm Form, IReadOnlyList<string> Accept, TypeRef? Item = null, BodyForm ItemForm = BodyForm.Events, string ItemAccept = "")
{
    public static readonly AnswerContent None = new(null, BodyForm.Json, []);
}
