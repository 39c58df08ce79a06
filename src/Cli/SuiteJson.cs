using System.Text.Json;
using KoreBT.Client;

namespace KoreBT.Cli;

/// <summary>What is wrong with a suite, as JSON.</summary>
internal static class SuiteJson
{
    public static void WriteProblems(Utf8JsonWriter writer, string name, IEnumerable<SuiteProblem> problems)
    {
        writer.WriteStartArray(name);
        foreach (SuiteProblem problem in problems)
        {
            writer.WriteStartObject();
            writer.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(problem.Severity.ToString()));
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(problem.Kind.ToString()));
            writer.WriteNumber("line", problem.Line);
            JsonOutput.WriteNumber(writer, "column", problem.Column == 0 ? null : problem.Column);
            JsonOutput.WriteNumber(writer, "utterance", problem.Utterance == 0 ? null : problem.Utterance);
            writer.WriteString("member", problem.Member);
            writer.WriteString("message", problem.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
