using System.Globalization;
using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>
/// The method of a union that reads it. The reader is a struct: copies of it look ahead for what decides, and the original then reads
/// the case that was found, once.
/// </summary>
internal sealed class UnionReaderEmitter(TypeText types, JsonCode json)
{
    private readonly string _union = types.Runtime("JsonUnion");
    private int _copies;

    public void Emit(SourceWriter writer, UnionModel model, string self, string contract)
    {
        writer.Open("static " + self + " " + contract + ".ReadJson(ref " + TypeText.Reader + " reader)");
        if (!Step(writer, model, model.Reading!, "reader"))
        {
            writer.Line().Line("return new(" + json.Read(TypeRef.Any) + ");");
        }

        writer.Close();
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

    private bool Text(SourceWriter writer, UnionModel model, UnionStep.ByText text, string at)
    {
        string value = at;
        string guard = "";
        bool isNested = false;
        if (text.Member is { } member)
        {
            value = Copy(writer, at);
            string find = _union + ".FindText(ref " + value + ", " + CSharp.Utf8(member) + ")";
            isNested = text.Otherwise is UnionStep.Take { Case: < 0 };
            if (isNested)
            {
                writer.Open("if (" + find + ")");
            }
            else
            {
                string found = "is" + char.ToUpperInvariant(value[0]) + value.Substring(1);
                writer.Line("bool " + found + " = " + find + ";");
                guard = found + " && ";
            }
        }

        string Condition(UnionStep.TextArm arm)
        {
            string words = string.Join(" || ", arm.Words.Select(w => value + ".ValueTextEquals(" + CSharp.Utf8(w) + ")"));
            return guard.Length > 0 && arm.Words.Count > 1 ? guard + "(" + words + ")" : guard + words;
        }

        bool returns = Chain(writer, model, at, text.Arms.Select(a => (Condition(a), a.Step)), text.Otherwise);
        if (isNested)
        {
            writer.Close();
        }

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
            .Open("while (" + types.Runtime("Json") + ".NextMember(ref " + ahead + "))");
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
