using CsCheck;

namespace KoreBT.Generator.Tests.Parse;

public sealed class NameRulesTests
{
    [Theory]
    [InlineData("_id", "Id")]
    [InlineData("__v", "V")]
    [InlineData("utterance_count", "UtteranceCount")]
    [InlineData("f1_score", "F1Score")]
    [InlineData("TP", "TP")]
    [InlineData("inDevelopment", "InDevelopment")]
    [InlineData("AllMlUtterances", "AllMlUtterances")]
    [InlineData("IN_PROGRESS", "InProgress")]
    [InlineData("bot-language", "BotLanguage")]
    [InlineData("Foo.Bar", "FooBar")]
    [InlineData("1.0", "_1_0")]
    [InlineData("10", "_10")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("", "Empty")]
    [InlineData("*", "Symbol2A")]
    [InlineData("größe", "Größe")]
    [InlineData("a\u200Db", "Ab")]
    [InlineData("x\n}class Evil{", "XClassEvil")]
    public void A_word_becomes_a_name(string word, string name) => Assert.Equal(name, NameRules.Pascal(word));

    [Theory]
    [InlineData("Acme.Billing", "Acme.Billing")]
    [InlineData("my-app", "my_app")]
    [InlineData("Acme Corp.2nd-hand.class", "Acme_Corp._2nd_hand.class_")]
    [InlineData("a..b", "a._.b")]
    public void The_name_of_a_project_becomes_a_namespace(string project, string name) => Assert.Equal(name, NameRules.Namespace(project));

    [Theory]
    [InlineData("testSuiteName", "testSuiteName")]
    [InlineData("bot-language", "botLanguage")]
    [InlineData("TP", "tp")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("class", "class")]
    public void A_word_becomes_an_argument(string word, string name) => Assert.Equal(name, NameRules.Camel(word));

    [Theory]
    [InlineData("Results", "Result")]
    [InlineData("Categories", "Category")]
    [InlineData("Boxes", "Box")]
    [InlineData("Status", "StatusItem")]
    [InlineData("Data", "DataItem")]
    public void One_of_several_has_a_name_of_its_own(string several, string one) => Assert.Equal(one, NameRules.Singular(several));

    [Fact]
    public void Every_word_gives_an_identifier() => Gen.String.Sample(word =>
        NameRules.IsIdentifier(NameRules.Pascal(word)) && NameRules.IsIdentifier(NameRules.Verbatim(word)) && NameRules.IsIdentifier(NameRules.Camel(word)));

    [Fact]
    public void Words_that_differ_stay_apart() => Assert.NotEqual(NameRules.Verbatim("a-b"), NameRules.Verbatim("a.b"));
}
