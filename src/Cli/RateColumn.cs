using Spectre.Console;
using Spectre.Console.Rendering;

namespace KoreBT.Cli;

/// <summary>How many utterances are asked in a second; blank as long as nobody can tell.</summary>
internal sealed class RateColumn : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Speed is { } speed and > 0 ? FormattableString.Invariant($"{speed:0.0}/s") : "");
}
