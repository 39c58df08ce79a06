namespace KoreBT.Analysis;

/// <summary>
/// What the user wanted, by name. Two intents are the same when their names are equal after trimming and Unicode normalisation, ignoring case
/// (ordinal, of the letters without their marks), because the platform gives matched names back in lower case. The default value is <see cref="None"/>.
/// </summary>
public readonly struct Intent : IEquatable<Intent>
{
    private const string NoneText = "None";

    private readonly string? _name;

    /// <summary>The form in which names are compared; the very same text where it is plain ASCII.</summary>
    private readonly string? _key;

    private Intent(string name)
    {
        _name = NormalText.Of(name);
        _key = NormalText.DecomposedOf(name);
    }

    /// <summary>No intent: a suite that expects none, or a bot that recognised none. Written <c>None</c> or left blank in a results file.</summary>
    public static Intent None => default;

    /// <summary>Ordinal order of the names, ignoring case; <see cref="None"/> comes first.</summary>
    public static IComparer<Intent> ByName { get; } =
        Comparer<Intent>.Create((left, right) => string.Compare(left._key, right._key, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when this stands for "no intent".</summary>
    public bool IsNone => _name is null;

    /// <summary>The trimmed name in the spelling it was read with, in NFC; <c>None</c> for <see cref="None"/>.</summary>
    public string Name => _name ?? NoneText;

    /// <summary>Reads a name. Blank text and the word <c>None</c> in any case are <see cref="None"/>.</summary>
    /// <param name="text">The name; null counts as blank.</param>
    public static Intent Parse(string? text)
    {
        string name = text?.Trim() ?? "";
        return name.Length == 0 || name.Equals(NoneText, StringComparison.OrdinalIgnoreCase) ? None : new Intent(name);
    }

    /// <summary>Equality of the trimmed and normalised names, ignoring case (ordinal).</summary>
    public static bool operator ==(Intent left, Intent right) => left.Equals(right);

    /// <summary>Negation of <see cref="op_Equality"/>.</summary>
    public static bool operator !=(Intent left, Intent right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Intent other) => string.Equals(_key, other._key, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Intent other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _key is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_key);

    /// <summary>The same text as <see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
