namespace KoreBT.Analysis;

/// <summary>The rules of the SARIF report: in which way something is wrong, in the words of <see cref="ReportCase.Rule"/>.</summary>
internal static class SarifRules
{
    public static IReadOnlyList<(string Id, string Short, string Help)> All { get; } =
    [
        ("intentLost", "No intent was recognised", "An intent was expected and none recognised. Add training utterances like this one to the expected intent, or lower its threshold."),
        ("intentStolen", "Another intent took the utterance", "Look at the training utterances of both intents: what they share draws the utterance over."),
        ("falseAlarm", "An intent was recognised where none should be", "Raise the threshold of the recognised intent, or take out training utterances that are too general."),
        ("entityMissing", "An expected entity was not extracted", "Add the value or its wording to the entity, or an utterance that shows where it stands."),
        ("entityWrongValue", "An entity has another value than expected", "Look at the synonyms and patterns of the entity."),
        ("entityUnexpected", "An entity was extracted that nobody expected", "Tighten the patterns of the entity, or expect it in the suite."),
        ("regressed", "Right before, wrong now", "The verdict of the file says that it is wrong now."),
        ("fixed", "Wrong before, right now", "Nothing needs to be done."),
        ("changedWrongAnswer", "Wrong in both runs, with another answer", "A known failure that moved."),
        ("stillFailing", "Wrong in both runs, with the same answer", "A known failure."),
        ("added", "A new utterance is wrong", "It is in no baseline. Train it, or correct what is expected of it."),
        ("expectationChanged", "Wrong under a changed expectation", "The suite expects something else than before, so nothing follows about the bot."),
        ("intentErrors", "An intent has wrong answers", "Compare the run with an earlier one to see which are new."),
        ("entityErrors", "An entity has wrong values", "Compare the run with an earlier one to see which are new."),
    ];

    public static int IndexOf(string id) => All.Select(static (rule, index) => (rule.Id, index)).First(rule => rule.Id == id).index;
}
