using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>Values that say the same, wherever they stand and in whatever order their members come.</summary>
internal static class NodeEquality
{
    /// <summary>Trees have a limited depth, so the walk has one, too.</summary>
    public static bool Same(Node left, Node right) => ReferenceEquals(left, right) || (left, right) switch
    {
        (ScalarNode a, ScalarNode b) => a.Text == b.Text && a.Quoted == b.Quoted,
        (ListNode a, ListNode b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items, Same).All(same => same),
        (MapNode a, MapNode b) => a.Members.Count == b.Members.Count && a.Members.All(m => b[m.Name] is { } other && Same(m.Value, other)),
        _ => false,
    };
}
