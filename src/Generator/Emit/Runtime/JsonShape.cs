namespace KoreBT.Template.Runtime;

using global::System;

/// <summary>
/// The members of a model in the order of the document, as one text, in which the character that it begins with stands before each of them. Then follows one sign: <c>+</c> required,
/// <c>!</c> required and may be null, <c>?</c> may be null or absent, which differ, <c>~</c> is sent and may be null, <c>#</c> required JSON of any kind, <c>*</c> JSON of any kind, <c>-</c> a constant, a space for all others; and then the name.
/// </summary>
[GeneratedCode]
internal sealed class JsonShape
{
    private readonly JsonRules[] _rules;

    /// <summary>For each member its place among the required ones, or among those whose absence is kept.</summary>
    private readonly int[] _places;

    public JsonShape(string type, string list = "")
    {
        string[] members = list.Length == 0 ? [] : list[1..].Split(list[0]);
        Type = type;
        Names = new(Array.ConvertAll(members, static member => member[1..]));
        _rules = Array.ConvertAll(members, static member => member[0] switch
        {
            '+' => JsonRules.Required | JsonRules.WritesNull,
            '!' => JsonRules.Required | JsonRules.TakesNull | JsonRules.WritesNull,
            '?' => JsonRules.KeepsAbsence | JsonRules.WritesNull,
            '~' => JsonRules.WritesNull,
            '#' => JsonRules.Required | JsonRules.ReadsNull | JsonRules.WritesNull,
            '*' => JsonRules.ReadsNull,
            '-' => JsonRules.Constant,
            _ => JsonRules.None,
        });
        _places = new int[members.Length];
        for (int member = 0; member < members.Length; member++)
        {
            bool isKept = (_rules[member] & JsonRules.KeepsAbsence) != 0;
            _places[member] = isKept ? KeptCount : RequiredCount;
            KeptCount += isKept ? 1 : 0;
            RequiredCount += (_rules[member] & JsonRules.Required) != 0 ? 1 : 0;
        }
    }

    /// <summary>The name of the model, for messages.</summary>
    public string Type { get; }

    public JsonNames Names { get; }

    public int RequiredCount { get; }

    /// <summary>How many members keep their absence, each with a bit.</summary>
    public int KeptCount { get; }

    /// <summary>Members that the document does not list are skipped.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Members that the document does not list have a type, so the model reads them itself.</summary>
    public bool IsMap { get; init; }

    /// <summary>Members that only the service may set: in a value that the caller has just made, they are not there.</summary>
    public int[] ReadOnly
    {
        init => Add(value, JsonRules.ReadOnly);
    }

    /// <summary>Members that text for people hides.</summary>
    public int[] Secret
    {
        init => Add(value, JsonRules.Secret);
    }

    public int Count => _rules.Length;

    public JsonRules this[int member] => _rules[member];

    /// <summary>The place of a member among the required ones, or among those whose absence is kept.</summary>
    public int Place(int member) => _places[member];

    private void Add(int[] members, JsonRules rule)
    {
        foreach (int member in members)
        {
            _rules[member] |= rule;
        }
    }
}
