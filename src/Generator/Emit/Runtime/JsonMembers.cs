namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Collections.Frozen;
using global::System.Collections.Generic;
using global::System.Text.Json;

/// <summary>Members of a JSON object that the document does not list. Costs nothing while there are none.</summary>
[GeneratedCode]
public struct JsonMembers : IEquatable<JsonMembers>
{
    private Dictionary<string, JsonElement>? _members;

    /// <summary>Members to send beside the listed ones.</summary>
    /// <param name="members">Names and values; a name that stands twice is an <see cref="ArgumentException"/>.</param>
    public JsonMembers(IEnumerable<KeyValuePair<string, JsonElement>> members) => _members = new(members, StringComparer.Ordinal);

    /// <summary>How many members there are.</summary>
    public readonly int Count => _members?.Count ?? 0;

    /// <summary>The members in the order of the answer.</summary>
    /// <returns>A view; empty when there are none.</returns>
    public readonly IReadOnlyDictionary<string, JsonElement> AsDictionary() =>
        _members ?? (IReadOnlyDictionary<string, JsonElement>)FrozenDictionary<string, JsonElement>.Empty;

    /// <summary>Looks for a member.</summary>
    /// <param name="name">Its name as it travels, letter by letter.</param>
    /// <param name="value">The member; undefined when there is none.</param>
    /// <returns>True when the member was sent.</returns>
    public readonly bool TryGetValue(string name, out JsonElement value)
    {
        value = default;
        return _members is not null && _members.TryGetValue(name, out value);
    }

    /// <summary>True for the same members by reference; the record that holds them compares by JSON.</summary>
    /// <param name="other">The members to compare with.</param>
    /// <returns>True when both are the same instance, or both have none.</returns>
    public readonly bool Equals(JsonMembers other) => ReferenceEquals(_members, other._members);

    /// <inheritdoc/>
    public readonly override bool Equals(object? obj) => obj is JsonMembers other && Equals(other);

    /// <inheritdoc/>
    public readonly override int GetHashCode() => Count;

    /// <summary>As <see cref="Equals(JsonMembers)"/>.</summary>
    /// <param name="left">Some members.</param>
    /// <param name="right">Other members.</param>
    /// <returns>True when they are equal.</returns>
    public static bool operator ==(JsonMembers left, JsonMembers right) => left.Equals(right);

    /// <summary>As not <see cref="Equals(JsonMembers)"/>.</summary>
    /// <param name="left">Some members.</param>
    /// <param name="right">Other members.</param>
    /// <returns>True when they differ.</returns>
    public static bool operator !=(JsonMembers left, JsonMembers right) => !left.Equals(right);

    internal void Add(ref Utf8JsonReader reader) => JsonRead.Member(ref reader, ref _members, JsonRead.Any);

    /// <summary>Nobody knows whether an unlisted member is a secret, so text for people has its name alone.</summary>
    internal readonly void WriteTo(Utf8JsonWriter writer, JsonUse use)
    {
        if (_members is null)
        {
            return;
        }

        foreach (KeyValuePair<string, JsonElement> member in _members)
        {
            writer.WritePropertyName(member.Key);
            if (use == JsonUse.Describe)
            {
                writer.WriteStringValue(Json.Mask);
            }
            else
            {
                JsonWrite.Any(writer, member.Value, use);
            }
        }
    }
}
