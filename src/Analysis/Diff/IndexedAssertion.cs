namespace KoreBT.Analysis;

/// <summary>One assertion of a <see cref="RunIndex"/>, in 32 bytes.</summary>
/// <param name="Utterance">What the user typed.</param>
/// <param name="Hash">The hash of its key and the intent it was said in.</param>
/// <param name="Answer">The number of its answer.</param>
/// <param name="Context">The number of its context.</param>
/// <param name="Line">The line of the file.</param>
/// <param name="Extra">The number of what only some assertions have; -1 for most.</param>
internal record struct IndexedAssertion(TextPlace Utterance, int Hash, int Answer, int Context, int Line, int Extra);
