using System.Text.Json.Nodes;

namespace KoreBT.Emulator.Hosting;

/// <summary>A refused call: its HTTP status, and the sentence and code of the body, which need not be the status.</summary>
internal sealed record Refusal(int Status, string Message, int Code)
{
    public Answer ToAnswer() =>
        Answer.Json(new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["msg"] = Message, ["code"] = Code }) }, Status);
}
