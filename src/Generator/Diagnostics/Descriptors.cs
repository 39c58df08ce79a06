using Microsoft.CodeAnalysis;

namespace KoreBT.Generator.Diagnostics;

/// <summary>
/// Every problem the generator can report. KBT1nnn: the document or its settings are broken. KBT2nnn: the document is fine, and a
/// part of it is beyond the generator or came out differently from what one may expect. Each has a page of its own.
/// </summary>
internal static class Descriptors
{
    private const string Category = "KoreBT.Generator";

    public static readonly DiagnosticDescriptor Syntax = new(
        "KBT1001", "The document is not well-formed",
        "The document is not well-formed: {0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1001.md");

    public static readonly DiagnosticDescriptor Limit = new(
        "KBT1002", "The document exceeds a limit",
        "The document is refused: {0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1002.md");

    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "KBT1003", "A key stands twice in one object",
        "The key '{0}' stands twice in the same object; remove or rename one of the two",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1003.md");

    public static readonly DiagnosticDescriptor UndefinedAlias = new(
        "KBT1004", "A YAML alias has no anchor",
        "The alias '*{0}' names an anchor that does not exist; quote the text if it was not meant as an alias",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1004.md");

    public static readonly DiagnosticDescriptor SeveralDocuments = new(
        "KBT1005", "The file holds several YAML documents",
        "A second YAML document begins here; keep one OpenAPI document in each file",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1005.md");

    public static readonly DiagnosticDescriptor NotOpenApi = new(
        "KBT1006", "The file is not an OpenAPI document",
        "This is not an OpenAPI document: {0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1006.md");

    public static readonly DiagnosticDescriptor Version = new(
        "KBT1007", "The OpenAPI version is not supported",
        "The version '{0}' is not supported; the generator reads OpenAPI 3.0, 3.1 and 3.2{1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1007.md");

    public static readonly DiagnosticDescriptor MissingMember = new(
        "KBT1008", "A required member is missing",
        "{0} must have the member '{1}'",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1008.md");

    public static readonly DiagnosticDescriptor WrongKind = new(
        "KBT1009", "A member holds the wrong kind of value",
        "'{0}' must be {1}, but here is {2}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1009.md");

    public static readonly DiagnosticDescriptor ReferenceNotFound = new(
        "KBT1010", "A reference points at nothing",
        "The reference '{0}' points at nothing: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1010.md");

    public static readonly DiagnosticDescriptor ForeignReference = new(
        "KBT1011", "A reference leaves the document",
        "The reference '{0}' leaves the document: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1011.md");

    public static readonly DiagnosticDescriptor ReferenceCycle = new(
        "KBT1012", "A reference leads back to itself",
        "The reference '{0}' leads back to itself without ever reaching a definition; replace one of the references on the way",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1012.md");

    public static readonly DiagnosticDescriptor DuplicateOperationId = new(
        "KBT1013", "Two operations share an operationId",
        "The operationId '{0}' is already used by {1}, so this operation is named after its path; give each operation its own",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1013.md");

    public static readonly DiagnosticDescriptor Settings = new(
        "KBT1014", "A setting of the OpenApiSpec item is not usable",
        "{0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1014.md");

    public static readonly DiagnosticDescriptor SharedNamespace = new(
        "KBT1015", "Two documents share a namespace",
        "The namespace '{0}' already belongs to '{1}'; give each OpenApiSpec item its own Namespace",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1015.md");

    public static readonly DiagnosticDescriptor Unreadable = new(
        "KBT1016", "The file cannot be read",
        "The file cannot be read; check that it exists and is text",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1016.md");

    public static readonly DiagnosticDescriptor SettingMatchesNothing = new(
        "KBT1020", "A setting of the OpenApiSpec item matches nothing",
        "{0} names '{1}', which matches {2}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT1020.md");

    public static readonly DiagnosticDescriptor UnsupportedSchema = new(
        "KBT2001", "A schema is beyond the generator",
        "{0} is not supported yet; {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT2001.md");

    public static readonly DiagnosticDescriptor Ignored = new(
        "KBT2003", "A part of the document is ignored",
        "{0} is ignored: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT2003.md");

    public static readonly DiagnosticDescriptor PathParameters = new(
        "KBT2004", "A path and its parameters do not agree",
        "{0}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT2004.md");

    public static readonly DiagnosticDescriptor NameChanged = new(
        "KBT2005", "A name had to change",
        "'{0}' is called {1} in C#: {2}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT2005.md");

    public static readonly DiagnosticDescriptor MediaType = new(
        "KBT2006", "A media type is not used",
        "{0}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT2006.md");

    public static readonly DiagnosticDescriptor Contradiction = new(
        "KBT2020", "Parts of a schema contradict each other",
        "'{0}' contradicts another part of the same 'allOf'; this part, the later one, counts",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT2020.md");

    public static readonly DiagnosticDescriptor Noted = new(
        "KBT2021", "A detail of a schema is not carried into C#",
        "{0}: {1}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT2021.md");

    public static readonly DiagnosticDescriptor RequestNote = new(
        "KBT2030", "A part of a request has a convention of its own",
        "{0}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT2030.md");

    public static readonly DiagnosticDescriptor NothingToCall = new(
        "KBT2010", "The document describes no call",
        "The document has no 'paths', so the client has nothing to call; what it receives, such as a webhook, is not generated",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT2010.md");

    public static readonly DiagnosticDescriptor AlikeCases = new(
        "KBT2040", "Cases of a union look alike",
        "Nothing tells these cases of {0} apart for certain: {1}; the one whose required members are all there and which knows most of the others is taken",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT2040.md");

    public static readonly DiagnosticDescriptor Pagination = new(
        "KBT2050", "A declaration of pages is not usable",
        "'x-pagination' of '{0}' is left out: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT2050.md");

    public static readonly DiagnosticDescriptor Unexpected = new(
        "KBT9999", "The generator failed",
        "The generator failed on this document, which is a mistake in the generator and not in the document: {0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/KBT9999.md");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        Syntax,
        Limit,
        DuplicateKey,
        UndefinedAlias,
        SeveralDocuments,
        NotOpenApi,
        Version,
        MissingMember,
        WrongKind,
        ReferenceNotFound,
        ForeignReference,
        ReferenceCycle,
        DuplicateOperationId,
        Settings,
        SharedNamespace,
        Unreadable,
        SettingMatchesNothing,
        UnsupportedSchema,
        Ignored,
        PathParameters,
        NameChanged,
        MediaType,
        Contradiction,
        Noted,
        RequestNote,
        NothingToCall,
        AlikeCases,
        Pagination,
        Unexpected,
    ];

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = All.ToDictionary(d => d.Id, StringComparer.Ordinal);

    public static DiagnosticDescriptor Find(string id) => ById[id];
}
