using System.CommandLine;

namespace KoreBT.Cli.Verbs;

/// <summary>Arguments and options that several verbs have in common.</summary>
internal static class Arguments
{
    public static Argument<string> Suite() => new("SUITE") { Description = "Name of the suite as the platform shows it, such as \"Developer defined utterances\"." };

    public static Argument<string> RunId() => new("RUNID") { Description = "Id of the run (tr-…), as run printed it." };

    public static Option<string?> Output() => new("--output") { HelpName = "FILE", Description = "Where the results go. Default: korebt-RUNID.csv in the current folder." };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON for programs." };
}
