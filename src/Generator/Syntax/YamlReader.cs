using KoreBT.Generator.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KoreBT.Generator.Syntax;

/// <summary>Feeds the events of the YAML parser to a <see cref="TreeBuilder"/>.</summary>
internal sealed class YamlReader
{
    private readonly BlankLines _lines;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly TreeBuilder _tree;
    private readonly Problems _problems;
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<Node> _flow = [];
    private int _documents;

    private YamlReader(string text, TreeBuilder tree, Problems problems)
    {
        _lines = new BlankLines(text);
        _scanner = new Scanner(new StringReader(_lines.Text));
        _parser = new Parser(_scanner);
        _tree = tree;
        _problems = problems;
    }

    public static void Read(string text, TreeBuilder tree, Problems problems)
    {
        YamlReader reader = new(text, tree, problems);
        try
        {
            reader.Read();
        }
        catch (YamlException e)
        {
            throw reader.Refused(e);
        }
        catch (Exception e) when (e is not (SyntaxStopException or OperationCanceledException))
        {
            // The scanner throws raw exceptions without a position on everyday mistakes, such as an unclosed bracket.
            throw reader.Refused(null);
        }
    }

    private void Read()
    {
        while (_parser.MoveNext())
        {
            Handle(_parser.Current!);
        }
    }

    private void Handle(ParsingEvent current)
    {
        if (current is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            _anchors.Add(anchored.Anchor.Value);
        }

        switch (current)
        {
            case DocumentStart when ++_documents > 1:
                throw _tree.Stop(Descriptors.SeveralDocuments, At(current));
            case MappingStart map:
                Open(new MapNode(At(map)), map.Style == MappingStyle.Flow);
                break;
            case SequenceStart list:
                Open(new ListNode(At(list)), list.Style == SequenceStyle.Flow);
                break;
            case MappingEnd or SequenceEnd:
                _tree.Close();
                break;
            case Scalar scalar:
                _tree.Scalar(new ScalarNode(WellFormed.Text(scalar.Value), scalar.Style != ScalarStyle.Plain || scalar.Tag == "tag:yaml.org,2002:str", At(scalar)));
                break;
            case AnchorAlias alias:
                Alias(alias);
                break;
        }
    }

    private void Open(Node container, bool flow)
    {
        if (flow)
        {
            _flow.Add(container);
        }

        _tree.Open(container);
    }

    /// <summary>No honest document seen uses an alias, and a hundred of them can stand for billions of nodes: none is followed.</summary>
    private void Alias(AnchorAlias alias)
    {
        Extent extent = At(alias);
        string name = alias.Value.Value;
        if (_anchors.Contains(name))
        {
            throw _tree.Stop(Descriptors.Limit, extent, "it uses the YAML alias '*" + name + "', and aliases are not followed; write the value out or use $ref");
        }

        _problems.Add(Descriptors.UndefinedAlias, extent, name);
        _tree.Scalar(new ScalarNode("", quoted: false, extent));
    }

    private SyntaxStopException Refused(YamlException? e)
    {
        int offset = (int)_scanner.CurrentPosition.Index;
        bool atEnd = string.IsNullOrWhiteSpace(_lines.Text.Substring(Math.Min(offset, _lines.Text.Length)));
        if (_tree.Innermost is { } open && _flow.Contains(open) && (e is null || atEnd))
        {
            return _tree.Stop(Descriptors.Syntax, open.Extent, open is ListNode ? "this '[' is never closed" : "this '{' is never closed");
        }

        if (e is not null && e.Message.Contains("quoted scalar"))
        {
            offset = (int)e.Start.Index;
        }

        Extent at = new(_lines.Original(offset), _lines.Original(offset), _tree.File);
        return _tree.Stop(Descriptors.Syntax, at, e is null ? "the YAML is not well-formed here" : Sentence(e.Message));
    }

    /// <summary>The parser's message without the position it may carry in front; ours comes from the line table.</summary>
    private static string Sentence(string message)
    {
        int colon = message.StartsWith("(Line", StringComparison.Ordinal) ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return (colon < 0 ? message : message.Substring(colon + 3)).TrimEnd('.');
    }

    private Extent At(ParsingEvent e)
    {
        int start = _lines.Original((int)e.Start.Index);
        int end = e is Scalar ? _lines.Original((int)e.End.Index) : start + 1;
        return new Extent(start, Math.Max(start, end), _tree.File);
    }
}
