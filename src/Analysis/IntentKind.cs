namespace KoreBT.Analysis;

/// <summary>What an expectation is about. Only traits and small talk can be told from a results file; which intents are FAQs is the caller's to say (<see cref="ResultsReaderOptions.Kinds"/>).</summary>
public enum IntentKind
{
    /// <summary>Nothing: no intent is expected.</summary>
    None,

    /// <summary>A dialog task, or anything not known to be something else.</summary>
    Dialog,

    /// <summary>A question of the knowledge graph.</summary>
    Faq,

    /// <summary>Small talk: right when expectation and answer name the same, neither more nor less.</summary>
    SmallTalk,

    /// <summary>Traits: right when every expected one was found; further ones do no harm.</summary>
    Trait,
}
