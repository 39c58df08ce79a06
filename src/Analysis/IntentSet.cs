using System.Collections.Frozen;
using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>
/// The intents that one cell names. An expectation may name several that are equally right (<c>Pay Bill | Transfer Funds</c>), or traits
/// that must all be found (<c>trait: Angry||Urgent</c>). Order and case do not matter for equality.
/// </summary>
public sealed class IntentSet : IEquatable<IntentSet>
{
    private static readonly FrozenDictionary<string, IntentKind> Prefixes = new Dictionary<string, IntentKind>(StringComparer.Ordinal)
    {
        ["trait"] = IntentKind.Trait,
        ["smalltalk"] = IntentKind.SmallTalk,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly int _hash;

    private IntentSet(ImmutableArray<Intent> intents, IntentKind kind)
    {
        Intents = intents;
        Kind = kind;
        Label = AreTraits ? Intent.Parse(ToString()) : intents[0];
        _hash = intents.Aggregate((int)kind, static (hash, intent) => hash ^ intent.GetHashCode());
        CountHash = intents.Aggregate((int)kind, static (hash, intent) => HashCode.Combine(hash, intent));
    }

    /// <summary>The cell that names no intent.</summary>
    public static IntentSet None { get; } = new([Intent.None], IntentKind.None);

    /// <summary>
    /// The names in the order of the cell, without repetitions; never empty: a cell that names nothing holds <see cref="Intent.None"/> alone.
    /// </summary>
    public ImmutableArray<Intent> Intents { get; }

    /// <summary>What the cell is about, as far as it can be told: by the prefix <c>trait:</c> or <c>smalltalk:</c>, or by the caller's word on its first intent.</summary>
    public IntentKind Kind { get; }

    /// <summary>True when the cell carries the <c>trait:</c> prefix.</summary>
    public bool AreTraits => Kind == IntentKind.Trait;

    /// <summary>True when the cell names no intent.</summary>
    public bool IsNone => Intents is [{ IsNone: true }];

    /// <summary>
    /// The one label this cell counts as in a confusion matrix: the first intent, or all the traits together as one name.
    /// </summary>
    public Intent Label { get; }

    /// <summary>The hash that goes with <see cref="CountsAs"/>: a file can name the same intents in very many orders.</summary>
    internal int CountHash { get; }

    /// <summary>
    /// Reads a cell. A single <c>|</c> separates alternatives; after the prefix <c>trait:</c> a double one separates traits. Blank parts are passed over:
    /// an alternative to no intent is written <c>None</c>.
    /// </summary>
    /// <param name="cell">The text of the cell; null counts as blank.</param>
    public static IntentSet Parse(string? cell) => Parse(cell, ImmutableDictionary<Intent, IntentKind>.Empty);

    /// <summary>
    /// The label both sides are counted under when the answer is right: an intent that both name, or, for traits, the expectation itself when
    /// every expected trait was found (further traits do no harm); small talk must be the same on both sides. Null when the answer is wrong.
    /// </summary>
    /// <param name="predicted">What the bot answered.</param>
    public Intent? HitBy(IntentSet predicted)
    {
        ArgumentNullException.ThrowIfNull(predicted);
        if (AreTraits || predicted.AreTraits)
        {
            return AreTraits && predicted.AreTraits && predicted.HasAllOf(this) ? Label : null;
        }

        if (Kind == IntentKind.SmallTalk)
        {
            return HasSameNames(predicted) ? Label : null;
        }

        foreach (Intent intent in Intents)
        {
            if (predicted.Intents.Contains(intent))
            {
                return intent;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(IntentSet? other) => ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Kind == other.Kind && HasSameNames(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IntentSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>The names in the notation of a results file; <c>None</c> when there is none.</summary>
    public override string ToString() => AreTraits ? "trait: " + string.Join("||", Intents) : string.Join(" | ", Intents);

    /// <summary>Reads a cell, knowing the kinds of some intents.</summary>
    internal static IntentSet Parse(string? cell, IReadOnlyDictionary<Intent, IntentKind> kinds)
    {
        string text = cell?.Trim() ?? "";
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        IntentKind prefix = colon > 0 ? Prefixes.GetValueOrDefault(ColumnMap.Normalise(text[..colon])) : IntentKind.None;
        string[] names = prefix == IntentKind.Trait
            ? text[(colon + 1)..].Split("||")
            : Alternatives(prefix == IntentKind.None ? text : text[(colon + 1)..]);

        // A bar too many names nothing; taken for "no intent" it would make a silent bot right.
        ImmutableArray<Intent> intents =
        [
            .. names.Where(static name => !string.IsNullOrWhiteSpace(name)).Select(Intent.Parse).Where(intent => prefix != IntentKind.Trait || !intent.IsNone).Distinct(),
        ];
        return intents is [] or [{ IsNone: true }]
            ? None
            : new IntentSet(intents, prefix != IntentKind.None ? prefix : kinds.GetValueOrDefault(intents[0], IntentKind.Dialog));
    }

    /// <summary>The same cell under other names.</summary>
    internal IntentSet Renamed(IReadOnlyDictionary<Intent, Intent> names) =>
        Intents.Any(names.ContainsKey) ? new IntentSet([.. Intents.Select(intent => names.GetValueOrDefault(intent, intent)).Distinct()], Kind) : this;

    /// <summary>The same names as another kind, of which the notation of a results file says nothing.</summary>
    internal IntentSet As(IntentKind kind) => IsNone || kind is IntentKind.None || kind == Kind ? this : new IntentSet(Intents, kind);

    /// <summary>Whether another cell is the same to every count: the first of its names is its label, so their order matters here.</summary>
    internal bool CountsAs(IntentSet other) => ReferenceEquals(this, other) || (CountHash == other.CountHash && Kind == other.Kind && Intents.AsSpan().SequenceEqual(other.Intents.AsSpan()));

    private static string[] Alternatives(string text) => text.Contains("||", StringComparison.Ordinal) ? [text] : text.Split('|');

    private bool HasSameNames(IntentSet other) => Intents.Length == other.Intents.Length && HasAllOf(other);

    private bool HasAllOf(IntentSet other)
    {
        foreach (Intent intent in other.Intents)
        {
            if (!Intents.Contains(intent))
            {
                return false;
            }
        }

        return true;
    }
}
