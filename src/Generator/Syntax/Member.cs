namespace KoreBT.Generator.Syntax;

/// <summary>A key and its value.</summary>
internal sealed class Member(ScalarNode key, Node value)
{
    public ScalarNode Key { get; } = key;

    public string Name => Key.Text;

    public Node Value { get; } = value;
}
