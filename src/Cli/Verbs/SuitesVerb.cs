using System.CommandLine;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt suites …</c>: suites as files, and suites on the platform.</summary>
internal static class SuitesVerb
{
    public static Command Create(Terminal terminal) => new Verb("suites", "Checks and converts suite files; lists, imports, exports and deletes the suites of a bot.")
    {
        SuitesLintVerb.Create(terminal),
        SuitesConvertVerb.Create(terminal),
        SuitesListVerb.Create(terminal),
        SuitesImportVerb.Create(terminal),
        SuitesExportVerb.Create(terminal),
        SuitesDeleteVerb.Create(terminal),
    };
}
