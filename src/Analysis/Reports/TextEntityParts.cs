using static KoreBT.Analysis.TerminalText;

namespace KoreBT.Analysis;

/// <summary>The parts of the text report that are about more than single intents: kinds, entities and traits. Each is left out where there is nothing to tell.</summary>
internal static class TextEntityParts
{
    public static void Write(RunAnalysis run, TextWriter writer)
    {
        Kinds(run, writer);
        Entities(run.Entities, writer);
        Traits(run, writer);
    }

    private static void Kinds(RunAnalysis run, TextWriter writer)
    {
        if (run.Kinds.All(static kind => kind.Kind is IntentKind.None or IntentKind.Dialog))
        {
            return;
        }

        writer.Write("\nBy kind of expectation, as Kore counts\n");
        TextTable table = new("kind", "TP", "TN", "FP", "FN", "success");
        foreach ((IntentKind kind, KoreSummary kore) in run.Kinds)
        {
            table.Add(
                Name(kind), Count(kore.TruePositives), Count(kore.TrueNegatives), Count(kore.FalsePositives), Count(kore.FalseNegatives), Number(kore.Success));
        }

        table.Write(writer);
    }

    private static void Entities(EntityReport report, TextWriter writer)
    {
        if (report.Assertions == 0)
        {
            return;
        }

        writer.Write("\nEntities (a value is correct, wrong, missed or spurious)\n");
        writer.Write($"  Every entity right in {Count(report.AssertionsRight)} of {Count(report.Assertions)} assertions that have one {Number(report.Success)}\n");
        TextTable table = new("entity", "precision", "recall", "F1", "correct", "wrong", "missed", "spurious");
        foreach (EntityMetrics entity in report.Entities.Prepend(report.Total))
        {
            table.Add(
                Safe(entity.Name), Number(entity.Precision), Number(entity.Recall), Number(entity.F1),
                Count(entity.Correct), Count(entity.WrongValue), Count(entity.Missed), Count(entity.Spurious));
        }

        table.Write(writer);
    }

    private static void Traits(RunAnalysis run, TextWriter writer)
    {
        if (run.Traits.IsEmpty)
        {
            return;
        }

        writer.Write("\nTraits (one found beside the expected ones does no harm to an assertion, and is \"extra\" here)\n");
        TextTable table = new("trait", "precision", "recall", "F1", "found", "missed", "extra");
        foreach (TraitMetrics trait in run.Traits)
        {
            table.Add(
                TextRunParts.Label(trait.Trait), Number(trait.Precision), Number(trait.Recall), Number(trait.F1),
                Count(trait.Found), Count(trait.Missed), Count(trait.Extra));
        }

        table.Write(writer);
    }

    private static string Name(IntentKind kind) => kind switch
    {
        IntentKind.None => "no intent",
        IntentKind.Faq => "FAQ",
        IntentKind.SmallTalk => "small talk",
        IntentKind.Trait => "trait",
        _ => "dialog",
    };
}
