using System.CommandLine;

namespace KoreBT.Cli.Verbs;

/// <summary>Arguments and options that several verbs have in common.</summary>
internal static class Arguments
{
    public static Argument<string> Suite() => InPath(new("SUITE") { Description = "Name of the suite as the platform shows it, such as \"Developer defined utterances\"." });

    public static Argument<string> RunId() => InPath(new("RUNID") { Description = "Id of the run (tr-…), as run printed it." });

    public static Option<string?> Output() => new("--output") { HelpName = "FILE", Description = "Where the results go. Default: korebt-RUNID.csv in the current folder." };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON for programs." };

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
