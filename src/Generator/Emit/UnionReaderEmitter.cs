using System.Globalization;
using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>
/// The method of a union that reads it. The reader is a struct: copies of it look ahead for what decides, and the original then reads
/// the case that was found, once.
/// </summary>
internal sealed class UnionReaderEmitter(JsonCode json)
{
    private readonly string _union = TypeText.Runtime("JsonUnion");
    private readonly List<string> _tables = [];
    private int _copies;

    public void Emit(SourceWriter writer, UnionModel model, string self, string contract)
    {
        writer.Open("static " + self + " " + contract + ".ReadJson(ref " + TypeText.Reader + " reader)");
        if (!Step(writer, model, model.Reading!, "reader"))
        {
            writer.Line().Line("return new(" + json.Read(TypeRef.Any) + ");");
        }

        writer.Close();
        foreach (string table in _tables)
        {
            writer.Line().Line(table);
        }
    }

    /// <summary>Writes one decision about the value on which a reader stands. True when the written code always returns.</summary>
    private bool Step(SourceWriter writer, UnionModel model, UnionStep step, string at)
    {
        switch (step)
        {
            case UnionStep.Take { Case: >= 0 } take:
                writer.Line("return new(" + json.Read(model.Cases[take.Case].Type) + ");");
                return true;
            case UnionStep.ByKind kinds:
                Chain(writer, model, at, kinds.Arms.Select(a => (Is(at, a.Kinds), a.Step)), UnionStep.Take.Raw);
                return false;
            case UnionStep.ByWhole whole:
                return Chain(writer, model, at, [(at + ".TryGetInt64(out _)", whole.Whole)], whole.Fraction);
            case UnionStep.ByText text:
                return Text(writer, model, text, at);
            case UnionStep.ByItem item:
                string first = Copy(writer, at);
                writer.Line(first + ".Read();");
                return Chain(writer, model, first, [(first + ".TokenType == " + Token("EndArray"), item.Empty)], item.Item);
            case UnionStep.ByMember member:
                string value = Copy(writer, at);
                Chain(writer, model, value, [(_union + ".Find(ref " + value + ", " + CSharp.Utf8(member.Member) + ")", member.Value)], UnionStep.Take.Raw);
                return false;
            case UnionStep.ByName names:
                string seen = Seen(writer, [.. names.Arms.Select(a => a.Member)], at);
                return Chain(writer, model, at, names.Arms.Select((a, i) => ("(" + seen + " & " + Bits(1UL << i) + ") != 0", a.Step)), names.Otherwise);
            case UnionStep.ByFit fit:
                return Fit(writer, model, fit, at);
            default:
                return false;
        }
    }

    /// <summary>Conditions in order, each with what to do when it is the first that holds.</summary>
    private bool Chain(SourceWriter writer, UnionModel model, string at, IEnumerable<(string Condition, UnionStep Step)> arms, UnionStep otherwise)
    {
        bool returns = true;
        string chain = "if";
        foreach ((string condition, UnionStep step) in arms)
        {
            writer.Open(chain + " (" + condition + ")");
            returns &= Step(writer, model, step, at);
            writer.Close();
            chain = "else if";
        }

        if (otherwise is UnionStep.Take { Case: < 0 })
        {
            return false;
        }

        if (returns && otherwise is UnionStep.Take)
        {
            writer.Line();
            return Step(writer, model, otherwise, at);
        }

        writer.Open("else");
        returns &= Step(writer, model, otherwise, at);
        writer.Close();
        return returns;
    }

    /// <summary>All words stand in one table, so that finding one takes the same time however many there are.</summary>
    private bool Text(SourceWriter writer, UnionModel model, UnionStep.ByText text, string at)
    {
        string table = "__words" + (_tables.Count > 0 ? (_tables.Count + 1).ToString(CultureInfo.InvariantCulture) : "");
        string names = TypeText.Runtime("JsonNames");
        _tables.Add("private static readonly " + names + " " + table + " = new(" + string.Join(", ", text.Arms.SelectMany(a => a.Words).Select(CSharp.Literal)) + ");");
        writer.Open("switch (" + (text.Member is { } member ? _union + ".Word(" + at + ", " + CSharp.Utf8(member) + ", " + table + ")" : table + ".Find(ref " + at + ")") + ")");
        bool returns = true;
        int place = 0;
        foreach (UnionStep.TextArm arm in text.Arms)
        {
            string label = "case " + string.Join(" or ", arm.Words.Select(_ => (place++).ToString(CultureInfo.InvariantCulture))) + ":";
            returns &= Section(writer, model, label, arm.Step, at);
        }

        bool isOpen = text.Otherwise is UnionStep.Take { Case: < 0 };
        returns &= !isOpen && Section(writer, model, "default:", text.Otherwise, at);
        writer.Close();
        return returns;
    }

    private bool Section(SourceWriter writer, UnionModel model, string label, UnionStep step, string at)
    {
        if (step is UnionStep.Take { Case: >= 0 } take)
        {
            writer.Line(label + " return new(" + json.Read(model.Cases[take.Case].Type) + ");");
            return true;
        }

        writer.Open(label);
        bool returns = Step(writer, model, step, at);
        if (!returns)
        {
            writer.Line("break;");
        }

        writer.Close();
        return returns;
    }

    private bool Fit(SourceWriter writer, UnionModel model, UnionStep.ByFit fit, string at)
    {
        string seen = Seen(writer, [.. fit.Names], at);
        if (fit.Arms.Count == 1)
        {
            string required = Bits(fit.Arms[0].Required);
            Chain(writer, model, at, [("(" + seen + " & " + required + ") == " + required, fit.Arms[0].Step)], UnionStep.Take.Raw);
            return false;
        }

        string best = seen.Replace("seen", "best");
        writer.Line("int " + best + " = " + _union + ".Best(" + seen + ", [" + string.Join(", ", fit.Arms.Select(a => Bits(a.Required) + ", " + Bits(a.Known))) + "]);");
        Chain(writer, model, at, fit.Arms.Select((a, i) => (best + " == " + i.ToString(CultureInfo.InvariantCulture), a.Step)), UnionStep.Take.Raw);
        return false;
    }

    /// <summary>One bit for each of the names that the object has.</summary>
    private string Seen(SourceWriter writer, string[] names, string at)
    {
        string ahead = Copy(writer, at);
        string seen = ahead.Replace("ahead", "seen");
        writer.Line("ulong " + seen + " = 0;")
            .Open("while (" + TypeText.Runtime("Json") + ".NextMember(ref " + ahead + "))");
        for (int i = 0; i < names.Length; i++)
        {
            writer.Line((i > 0 ? "else " : "") + "if (" + ahead + ".ValueTextEquals(" + CSharp.Utf8(names[i]) + ")) { " + seen + " |= " + Bits(1UL << i) + "; }");
        }

        writer.Line().Line(ahead + ".Skip();").Close().Line();
        return seen;
    }

    private string Copy(SourceWriter writer, string at)
    {
        _copies++;
        string name = "ahead" + (_copies > 1 ? _copies.ToString(CultureInfo.InvariantCulture) : "");
        writer.Line(TypeText.Reader + " " + name + " = " + at + ";");
        return name;
    }

    private static string Is(string at, JsonKinds kinds)
    {
        string[] tokens = [.. Tokens.Where(t => kinds.HasFlag(t.Kind)).Select(t => Token(t.Name))];
        return at + ".TokenType " + (tokens.Length == 1 ? "== " + tokens[0] : "is " + string.Join(" or ", tokens));
    }

    private static readonly (JsonKinds Kind, string Name)[] Tokens =
    [
        (JsonKinds.Object, "StartObject"), (JsonKinds.Array, "StartArray"), (JsonKinds.String, "String"), (JsonKinds.Number, "Number"),
        (JsonKinds.Boolean, "True"), (JsonKinds.Boolean, "False"),
    ];

    private static string Token(string name) => "global::System.Text.Json.JsonTokenType." + name;

    private static string Bits(ulong bits) => "0x" + bits.ToString("X", CultureInfo.InvariantCulture) + "UL";
}
