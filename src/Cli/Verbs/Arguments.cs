using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace KoreBT.Cli.Verbs;

/// <summary>Arguments and options that several verbs have in common.</summary>
internal static class Arguments
{
    public static Argument<string> Suite() => InPath(new("SUITE") { Description = "Name of the suite as the platform shows it, such as \"Developer defined utterances\"." });

    public static Argument<string> RunId() => InPath(new("RUNID") { Description = "Id of the run (tr-…), as run printed it." });

    /// <summary>The name of a results file to read.</summary>
    public static Argument<string> File(string name, string description)
    {
        Argument<string> file = new(name) { Description = description };
        file.Validators.Add(result => RefuseBlank(result, name));
        return file;
    }

    /// <summary>The names of several results files to read.</summary>
    public static Argument<string[]> Files(string name, string description, ArgumentArity arity)
    {
        Argument<string[]> files = new(name) { Description = description, Arity = arity };
        files.Validators.Add(result => RefuseBlank(result, name));
        return files;
    }

    public static Option<string?> Output(string description)
    {
        Option<string?> output = new("--output") { HelpName = "FILE", Description = description };
        RefuseBlankFile(output);
        return output;
    }

    /// <summary>The results file that a run is compared with.</summary>
    public static Option<string?> Baseline()
    {
        Option<string?> baseline = new("--baseline") { HelpName = "FILE", Description = "Results CSV to compare with, plain or gzip. Without it the run stands alone." };
        RefuseBlankFile(baseline);
        return baseline;
    }

    /// <summary>An option whose value is the name of a file.</summary>
    public static void RefuseBlankFile(Option option) => option.Validators.Add(result => RefuseBlank(result, $"file name for {option.Name}"));

    public static Option<bool> Json() => new("--json") { Description = "Print JSON for programs." };

    /// <summary>Reads a number of seconds, with a point for the fraction whatever the culture.</summary>
    public static double? Seconds(ArgumentResult result)
    {
        // From one tick of a timer to the longest wait that it can hold, some 49 days.
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && seconds is >= 0.001 and <= 4_000_000)
        {
            return seconds;
        }

        result.AddError($"'{result.Tokens[0].Value}' is no number of seconds from 0.001 to 4000000, with a point for the fraction.");
        return null;
    }

    /// <summary>An empty word is what a variable that is not set leaves behind.</summary>
    private static void RefuseBlank(SymbolResult result, string wanted)
    {
        if (result.Tokens.FirstOrDefault(static token => string.IsNullOrWhiteSpace(token.Value)) is { } blank)
        {
            result.AddError($"'{blank.Value}' is no {wanted}.");
        }
    }

    private static Argument<string> InPath(Argument<string> argument)
    {
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && (string.IsNullOrWhiteSpace(value) || value is "." or ".."))
            {
                result.AddError($"'{value}' is no {argument.Name}.");
            }
        });
        return argument;
    }
}
