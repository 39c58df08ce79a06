using System.Text.Json;
using KoreBT.Analysis;
using KoreBT.Cli.Policies;

namespace KoreBT.Cli.Tests.Policies;

public sealed class PolicyReaderTests
{
    private static JsonElement Schema => JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "schema", "gate-policy.schema.json"))).RootElement;

    private static PolicyFile Read(string text) => PolicyReader.Read("gate.yaml", text);

    [Fact]
    public void What_is_left_out_has_the_documented_default()
    {
        GateRule rule = Assert.Single(Read("rules:\n- metric: regressed\n  atMost: 0\n").Policy.Rules);

        Assert.Equal(
            (GateScope.Overall, null, "regressed", GateComparison.AtMost, 0.0, 0L, false, 0.05, GateMissing.Fail),
            (rule.Scope, rule.Name, rule.Metric, rule.Comparison, rule.Threshold, rule.MinSupport, rule.RequireSignificance, rule.SignificanceLevel, rule.OnMissing));
    }

    [Fact]
    public void Every_key_is_read_from_yaml_and_from_json()
    {
        const string Yaml = """
            $schema: ./schema.json
            rules:
              # comments are for people
              - scope: intent
                name: "Pay Bill"
                metric: f1
                mayFallBy: 0.05
                minSupport: 10
                requireSignificance: true
                significanceLevel: 0.01
                onMissing: warn
              - { scope: eachEntity, metric: recall, atLeast: .9, onMissing: ignore }
            allow:
              - utterance: >-
                  Where is
                  my order?
                parent: Track Order
                owner: team
                expires: 2027-01-31
                reason: 'it''s known'
            """;
        const string Json = """
            {"$schema": "./schema.json",
             "rules": [{"scope": "intent", "name": "Pay Bill", "metric": "f1", "mayFallBy": 0.05, "minSupport": 10, "requireSignificance": true, "significanceLevel": 0.01, "onMissing": "warn"},
                       {"scope": "eachEntity", "metric": "recall", "atLeast": 0.9, "onMissing": "ignore"}],
             "allow": [{"utterance": "Where is my order?", "parent": "Track Order", "owner": "team", "expires": "2027-01-31", "reason": "it's known"}]}
            """;

        GatePolicy policy = Read(Yaml).Policy;

        Assert.Equal(new GateRule { Scope = GateScope.Intent, Name = "Pay Bill", Metric = "f1", Comparison = GateComparison.MayFallBy, Threshold = 0.05, MinSupport = 10, RequireSignificance = true, SignificanceLevel = 0.01, OnMissing = GateMissing.Warn }, policy.Rules[0]);
        Assert.Equal(new GateRule { Scope = GateScope.EachEntity, Metric = "recall", Comparison = GateComparison.AtLeast, Threshold = 0.9, OnMissing = GateMissing.Ignore }, policy.Rules[1]);
        Assert.Equal(new AllowedRegression { Utterance = "Where is my order?", Parent = Intent.Parse("Track Order"), Owner = "team", Expires = new DateOnly(2027, 1, 31), Reason = "it's known" }, Assert.Single(policy.Allow));
        Assert.Equal(policy.Rules, Read(Json).Policy.Rules);
        Assert.Equal(policy.Allow, Read(Json).Policy.Allow);
    }

    [Theory]
    [InlineData("rules:\n- metrc: regressed\n  atMost: 0\n", "2:3", "A rule has no key \"metrc\"; it has scope, name, metric, atLeast")]
    [InlineData("rules:\n- metric: regressed\n  atMost: 0\n  Scope: overall\n", "4:3", "no key \"Scope\"")]
    [InlineData("rule:\n- metric: regressed\n", "1:1", "A policy has no key \"rule\"; it has $schema, rules, allow")]
    [InlineData("rules:\n- metric: regressed\n  metric: fixed\n  atMost: 0\n", "3:3", "uplicate key")]
    [InlineData("rules: []\nrules: []\n", "2:1", "uplicate key")]
    [InlineData("rules:\n- metric: regressed\n", "2:3", "A rule needs exactly one of atLeast, atMost, mayFallBy, mayRiseBy, notWorseBy")]
    [InlineData("rules:\n- metric: accuracy\n  atLeast: 0\n  mayFallBy: 0\n", "2:3", "exactly one of")]
    [InlineData("rules:\n- atMost: 0\n", "2:3", "A rule needs metric")]
    [InlineData("rules:\n- metric: regressed\n  atMost: \"0\"\n", "3:11", "atMost is a number")]
    [InlineData("rules:\n- metric: accuracy\n  atLeast: 0,5\n", "3:12", "atLeast is a number with a point")]
    [InlineData("rules:\n- metric: accuracy\n  atLeast: 50%\n", "3:12", "atLeast is a number")]
    [InlineData("rules:\n- metric: accuracy\n  atLeast: .nan\n", "3:12", "atLeast is a number")]
    [InlineData("rules:\n- metric: accuracy\n  atLeast:\n", "3:11", "atLeast is a number")]
    [InlineData("rules:\n- metric: accuracy\n  atLeast: [0.5]\n", "3:12", "atLeast is one value")]
    [InlineData("rules:\n- metric: accuracy\n  atLeast: 80\n", "2:3", "from 0 to 1, no percentage, and not 80")]
    [InlineData("rules:\n- metric: acuracy\n  atLeast: 0.8\n", "2:3", "perhaps \"accuracy\" is meant")]
    [InlineData("rules:\n- metric: accuracy\n  atLeast: 0.8\n  minSupport: 1.5\n", "4:15", "minSupport is a whole number")]
    [InlineData("rules:\n- metric: accuracy\n  atLeast: 0.8\n  minSupport: -1\n", "4:15", "minSupport is a whole number")]
    [InlineData("rules:\n- metric: accuracy\n  mayFallBy: 0.8\n  requireSignificance: yes\n", "4:24", "requireSignificance is true or false")]
    [InlineData("rules:\n- metric: accuracy\n  mayFallBy: 0.8\n  requireSignificance: \"true\"\n", "4:24", "requireSignificance is true or false")]
    [InlineData("rules:\n- metric: accuracy\n  atLeast: 0.8\n  onMissing: skip\n", "4:14", "onMissing is one of fail, warn, ignore")]
    [InlineData("rules:\n- metric: accuracy\n  atLeast: 0.8\n  scope: all\n", "4:10", "scope is one of overall, intent, eachIntent, entity, eachEntity")]
    [InlineData("rules:\n- metric: accuracy\n  atLeast: 0.8\n  scope: 1\n", "4:10", "scope is one of")]
    [InlineData("rules:\n- metric: f1\n  atLeast: 0.8\n  scope: intent\n  name:\n", "5:8", "name is a text, and nothing is written")]
    [InlineData("rules:\n- metric: f1\n  atLeast: 0.8\n  scope: intent\n", "2:3", "needs a name")]
    [InlineData("rules: all\n", "1:8", "rules is a list; each entry begins with a dash")]
    [InlineData("rules:\n- regressed\n", "2:3", "A rule consists of keys and values")]
    [InlineData("- rules\n", "1:1", "A policy consists of keys and values")]
    [InlineData("rules: [{metric: regressed, atMost: 0}]\nallow:\n- {utterance: hi, owner: team}\n", "3:3", "An allowed regression needs expires")]
    [InlineData("rules: [{metric: regressed, atMost: 0}]\nallow:\n- {utterance: hi, expires: 2027-01-31}\n", "3:3", "An allowed regression needs owner")]
    [InlineData("rules: [{metric: regressed, atMost: 0}]\nallow:\n- {utterance: hi, owner: ' ', expires: 2027-01-31}\n", "3:3", "has an owner")]
    [InlineData("rules: [{metric: regressed, atMost: 0}]\nallow:\n- {owner: team, expires: 2027-01-31}\n", "3:3", "An allowed regression needs utterance")]
    [InlineData("rules: [{metric: regressed, atMost: 0}]\nallow:\n- {utterance: hi, owner: team, expires: 31.01.2027}\n", "3:41", "expires is a day, such as 2027-01-31")]
    [InlineData("rules: [{metric: regressed, atMost: 0}]\nallow:\n- {utterance: hi, owner: team, expires: 2027-02-29}\n", "3:41", "expires is a day")]
    [InlineData("rules: []\n", "1:1", "without rules would let everything pass")]
    [InlineData("allow: []\n", "1:1", "without rules would let everything pass")]
    [InlineData("", "1:1", "the policy is empty")]
    [InlineData("# nothing\n", "1:1", "the policy is empty")]
    [InlineData("rules:\n- metric: regressed\n  atMost: 0\n---\nrules: []\n", "4:1", "a policy is one document")]
    [InlineData("rules:\n- &rule {metric: regressed, atMost: 0}\n- *rule\n", "2:3", "anchors and aliases")]
    [InlineData("rules:\n- metric: !!str regressed\n  atMost: 0\n", "2:11", "tags are not for policies")]
    [InlineData("rules: [[[[[[[[[[[[]]]]]]]]]]]]\n", "1:13", "nothing in a policy is nested that deep")]
    [InlineData("rules:\n\t- metric: regressed\n", "2:1", "a tab indents nothing in YAML; use spaces")]
    [InlineData("rules: [{metric: regressed\n", "2:1", "annot be read as YAML")]
    [InlineData("rules:\n- metric: \"regressed\n", "2:11", "annot be read as YAML")]
    [InlineData("{\"rules\": [}", "1:12", "annot be read as YAML")]
    public void A_mistake_has_its_line_and_column(string text, string place, string sentence)
    {
        string problem = Assert.Single(Assert.Throws<PolicyException>(() => Read(text)).Problems);

        Assert.Contains(sentence, problem, StringComparison.Ordinal);
        Assert.StartsWith($"gate.yaml:{place}: error: ", problem, StringComparison.Ordinal);
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void All_rules_that_cannot_be_meant_are_told_at_once()
    {
        PolicyException wrong = Assert.Throws<PolicyException>(() => Read("rules:\n- {metric: nonsense, atMost: 0}\n- {metric: regressed, atMost: 0}\n- {metric: macroF1, atMost: 0}\n"));

        Assert.Equal(["gate.yaml:2:3", "gate.yaml:4:3"], wrong.Problems.Select(static problem => problem.Split(": error: ")[0]));
    }

    [Fact]
    public void Rubbish_is_refused_with_a_place_and_never_with_a_stack_trace()
    {
        const string Good = "rules:\n- scope: intent\n  name: \"A\"\n  metric: f1\n  atLeast: 0.5\nallow:\n- {utterance: 'hi', owner: team, expires: 2027-01-31}\n";
        foreach (string piece in (string[])["{", "}", "[", "]", ":", "- ", "\"", "'", "&a ", "*a ", "!", "|", ">", "%", "@", "`", "\t", "\0", "? ", "---\n", "...\n", "#", "<<: "])
        {
            for (int place = 0; place <= Good.Length; place++)
            {
                try
                {
                    Read(Good.Insert(place, piece));
                }
                catch (PolicyException wrong)
                {
                    Assert.All(wrong.Problems, static problem => Assert.Matches("^gate.yaml:[0-9]+:[0-9]+: error: .+\\.$", problem));
                }
            }
        }
    }

    [Fact]
    public void The_schema_has_the_keys_of_the_reader_and_no_other()
    {
        JsonElement definitions = Schema.GetProperty("$defs");

        Assert.Equal(PolicyReader.PolicyKeys.Order(StringComparer.Ordinal), Keys(Schema));
        Assert.Equal(PolicyReader.RuleKeys.Order(StringComparer.Ordinal), Keys(definitions.GetProperty("rule")));
        Assert.Equal(PolicyReader.AllowanceKeys.Order(StringComparer.Ordinal), Keys(definitions.GetProperty("allowance")));
        Assert.All((JsonElement[])[Schema, definitions.GetProperty("rule"), definitions.GetProperty("allowance")], static part => Assert.False(part.GetProperty("additionalProperties").GetBoolean()));
        Assert.Equal(
            Words<GateComparison>(),
            definitions.GetProperty("rule").GetProperty("oneOf").EnumerateArray().Select(static one => Assert.Single(one.GetProperty("required").EnumerateArray()).GetString()));
    }

    [Fact]
    public void The_schema_has_the_words_and_defaults_of_the_reader()
    {
        JsonElement rule = Schema.GetProperty("$defs").GetProperty("rule").GetProperty("properties");
        GateRule defaults = new() { Metric = "", Comparison = default, Threshold = 0 };

        Assert.Equal(Words<GateScope>(), Enum(rule, "scope"));
        Assert.Equal(Words<GateMissing>(), Enum(rule, "onMissing"));
        Assert.Equal(GateMetric.All.Select(static metric => metric.Name).Distinct(), Enum(rule, "metric"));
        Assert.Equal(PolicyMap.CamelCase(defaults.Scope), rule.GetProperty("scope").GetProperty("default").GetString());
        Assert.Equal(PolicyMap.CamelCase(defaults.OnMissing), rule.GetProperty("onMissing").GetProperty("default").GetString());
        Assert.Equal(defaults.MinSupport, rule.GetProperty("minSupport").GetProperty("default").GetInt64());
        Assert.Equal(defaults.RequireSignificance, rule.GetProperty("requireSignificance").GetProperty("default").GetBoolean());
        Assert.Equal(defaults.SignificanceLevel, rule.GetProperty("significanceLevel").GetProperty("default").GetDouble());
    }

    [Fact]
    public void The_page_explains_every_key_and_every_metric()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "gates.md"));

        Assert.All(PolicyReader.PolicyKeys.Concat(PolicyReader.RuleKeys).Concat(PolicyReader.AllowanceKeys), key => Assert.Contains($"| `{key}` |", page, StringComparison.Ordinal));
        Assert.All(GateMetric.All, metric => Assert.Contains($"`{metric.Name}`", page.Split("\n## ").Single(part => part.StartsWith(metric.Scope switch
        {
            GateScope.Overall => "Numbers of the run as a whole",
            GateScope.Intent => "Numbers of an intent",
            _ => "Numbers of an entity",
        }, StringComparison.Ordinal)), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Keys(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(static property => property.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string?> Enum(JsonElement properties, string key) => properties.GetProperty(key).GetProperty("enum").EnumerateArray().Select(static word => word.GetString());

    private static IEnumerable<string> Words<T>()
        where T : struct, Enum => System.Enum.GetValues<T>().Select(PolicyMap.CamelCase);
}
