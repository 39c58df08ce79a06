using System.Collections.Immutable;

namespace KoreBT.Analysis;

/// <summary>
/// The intents that one cell names. An expectation may name several that are equally right (<c>Pay Bill | Transfer Funds</c>), or traits
/// that must all be found (<c>trait: Angry||Urgent</c>). Order and case do not matter for equality.
/// </summary>
public sealed class IntentSet : IEquatable<IntentSet>
{
    private const string TraitPrefix = "trait";

    private IntentSet(ImmutableArray<Intent> intents, bool areTraits)
    {
        Intents = intents;
        AreTraits = areTraits;
        Label = areTraits ? Intent.Parse(ToString()) : intents[0];
    }

    /// <summary>The cell that names no intent.</summary>
    public static IntentSet None { get; } = new([Intent.None], areTraits: false);

    /// <summary>
    /// The names in the order of the cell, without repetitions; never empty: a cell that names nothing holds <see cref="Intent.None"/> alone.
    /// </summary>
    public ImmutableArray<Intent> Intents { get; }

    /// <summary>True when the cell carries the <c>trait:</c> prefix.</summary>
    public bool AreTraits { get; }

    /// <summary>True when the cell names no intent.</summary>
    public bool IsNone => Intents is [{ IsNone: true }];

    /// <summary>
    /// The one label this cell counts as in a confusion matrix: the first intent, or all the traits together as one name.
    /// </summary>
    public Intent Label { get; }

    /// <summary>
    /// Reads a cell. A single <c>|</c> separates alternatives; after the prefix <c>trait:</c> a double one separates traits. Blank parts are passed over:
    /// an alternative to no intent is written <c>None</c>.
    /// </summary>
    /// <param name="cell">The text of the cell; null counts as blank.</param>
    public static IntentSet Parse(string? cell)
    {
        string text = cell?.Trim() ?? "";
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        bool traits = colon > 0 && text.AsSpan(0, colon).Trim().Equals(TraitPrefix, StringComparison.OrdinalIgnoreCase);
        string[] names = traits
            ? text[(colon + 1)..].Split("||")
            : text.Contains("||", StringComparison.Ordinal) ? [text] : text.Split('|');

        // A bar too many names nothing; taken for "no intent" it would make a silent bot right.
        ImmutableArray<Intent> intents =
        [
            .. names.Where(name => !string.IsNullOrWhiteSpace(name)).Select(Intent.Parse).Where(intent => !traits || !intent.IsNone).Distinct(),
        ];
        return intents is [] or [{ IsNone: true }] ? None : new IntentSet(intents, traits);
    }

    /// <summary>
    /// The label both sides are counted under when the answer is right: an intent that both name, or, for traits, the expectation itself when
    /// every expected trait was found (further traits do no harm). Null when the answer is wrong.
    /// </summary>
    /// <param name="predicted">What the bot answered.</param>
    public Intent? HitBy(IntentSet predicted)
    {
        ArgumentNullException.ThrowIfNull(predicted);
        if (AreTraits || predicted.AreTraits)
        {
            return AreTraits && predicted.AreTraits && predicted.HasAllOf(this) ? Label : null;
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
    public bool Equals(IntentSet? other) =>
        ReferenceEquals(this, other)
        || (other is not null && AreTraits == other.AreTraits && Intents.Length == other.Intents.Length && HasAllOf(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IntentSet);

    /// <inheritdoc/>
    public override int GetHashCode() => Intents.Aggregate(AreTraits ? 1 : 0, (hash, intent) => hash ^ intent.GetHashCode());

    /// <summary>The names in the notation of a results file; <c>None</c> when there is none.</summary>
    public override string ToString() => AreTraits ? "trait: " + string.Join("||", Intents) : string.Join(" | ", Intents);

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
