namespace KoreBT.Client;

/// <summary>One utterance as a file has it, before it is checked.</summary>
/// <param name="place">Where it begins.</param>
internal sealed class SuiteDraft(SuitePlace place)
{
    public SuitePlace Place => place;

    public SuiteCell Input { get; set; } = Absent(place, SuiteWords.Input);

    public SuiteCell Intent { get; set; } = Absent(place, SuiteWords.IntentMember);

    public SuiteCell ParentIntent { get; set; } = Absent(place, SuiteWords.ParentIntent);

    public SuiteCell BotName { get; set; } = Absent(place, SuiteWords.BotName);

    public List<(SuiteCell Name, SuiteCell Value)> Entities { get; } = [];

    public IReadOnlyList<string> EntityOrder { get; set; } = [];

    public SuitePlace OrderPlace { get; set; } = place with { Member = SuiteWords.EntityOrder };

    private static SuiteCell Absent(SuitePlace place, string member) => new("", place with { Member = member });
}
