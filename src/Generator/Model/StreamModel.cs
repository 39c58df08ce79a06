namespace KoreBT.Generator.Model;

/// <summary>The items that a success sends one after the other, and the name of the method that gives them.</summary>
internal sealed record StreamModel(string Name, TypeRef Item, BodyForm Form, string Accept, EquatableArray<StatusRange> Statuses);
