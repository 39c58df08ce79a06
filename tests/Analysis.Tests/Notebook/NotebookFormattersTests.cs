using System.Collections;
using System.Globalization;

namespace KoreBT.Analysis.Tests;

/// <summary>The formatters as a kernel finds them: all by name, because it does not know our types and we do not know its.</summary>
public sealed class NotebookFormattersTests
{
    private static readonly RunDiff Diff = RunComparer.Diff(Samples.Published, Samples.InDevelopment);

    private static readonly Dictionary<string, object> Values = new object[]
    {
        Samples.Published, ClassificationReport.From(Samples.Published), ClassificationReport.From(Samples.Published).Matrix, Diff,
        new GatePolicy([new GateRule { Metric = "regressed", Comparison = GateComparison.AtMost, Threshold = 0 }]).Evaluate(Diff),
    }.ToDictionary(static value => value.GetType().Name);

    public static TheoryData<string> Names => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_notebook_shows_markup_and_everything_else_gets_the_text_of_the_value(string name)
    {
        object value = Values[name];
        Dictionary<string, string> output = Format(value);

        Assert.Equal(["text/html", "text/plain"], output.Keys);
        Assert.StartsWith("<div class=\"korebt\">", output["text/html"], StringComparison.Ordinal);
        Assert.Equal(value.ToString(), output["text/plain"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_text_of_a_value_is_one_short_line(string name) => Assert.Matches(@"^(?!KoreBT)[^\n]{1,200}$", Shortened(Values[name].ToString()!));

    [Fact]
    public void A_display_with_a_limit_of_its_own_is_shown_as_what_it_is()
    {
        NotebookHtml display = Diff.ToHtml(rows: 1);

        Assert.Equal(new Dictionary<string, string> { ["text/html"] = display.ToString() }, Format(display));
    }

    [Fact]
    public void What_is_none_of_our_types_is_left_to_the_kernel()
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        object html = ((IEnumerable<object>)new NotebookFormatters().CreateTypeFormatters()).First();

        Assert.Equal(false, html.GetType().GetMethod("Format")!.Invoke(html, ["text", writer]));
        Assert.Equal("", writer.ToString());
    }

    /// <summary>What an output of a cell holds.</summary>
    private static Dictionary<string, string> Format(object value)
    {
        Attribute attribute = Assert.Single(value.GetType().GetCustomAttributes(inherit: true).OfType<Attribute>(), static attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");
        Type sourceType = Assert.IsAssignableFrom<Type>(Property(attribute, "FormatterSourceType"));
        string[] preferred = Assert.IsType<string[]>(Property(attribute, "PreferredMimeTypes"));
        object source = Activator.CreateInstance(sourceType)!;
        object[] formatters = [.. ((IEnumerable)sourceType.GetMethod("CreateTypeFormatters")!.Invoke(source, [])!).Cast<object>()];
        return preferred.ToDictionary(static mimeType => mimeType, mimeType =>
        {
            object formatter = formatters.Single(formatter => (string)Property(formatter, "MimeType") == mimeType);
            using StringWriter writer = new(CultureInfo.InvariantCulture);
            Assert.Equal(true, formatter.GetType().GetMethod("Format")!.Invoke(formatter, [value, writer]));
            return writer.ToString();
        });
    }

    private static object Property(object of, string name) => of.GetType().GetProperty(name)!.GetValue(of)!;

    /// <summary>Without the paths of the samples, whose length is the machine's.</summary>
    private static string Shortened(string text) => text.Replace(Samples.Path(""), "", StringComparison.Ordinal);
}
