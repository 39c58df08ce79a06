using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>
/// The members that each construct may have without a word from us: those that the parsers act on or report themselves, and those that
/// are documentation. Whatever else stands there, a typing mistake included, is reported; extensions (<c>x-</c>) are nobody's but their owner's.
/// </summary>
internal static class Vocabulary
{
    public static readonly HashSet<string> Root = Set("openapi", "$self", "jsonSchemaDialect", "info", "servers", "paths", "webhooks", "components", "security", "tags", "externalDocs");
    public static readonly HashSet<string> Components = Set("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links", "callbacks", "pathItems", "mediaTypes");
    public static readonly HashSet<string> PathItem = Set("$ref", "summary", "description", "get", "put", "post", "delete", "options", "head", "patch", "trace", "query", "parameters", "servers", "additionalOperations");
    public static readonly HashSet<string> Operation = Set("tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses", "callbacks", "deprecated", "security", "servers");
    public static readonly HashSet<string> Parameter = Set("name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "content", "example", "examples");
    public static readonly HashSet<string> RequestBody = Set("description", "content", "required");
    public static readonly HashSet<string> MediaType = Set("schema", "itemSchema", "example", "examples");
    public static readonly HashSet<string> RequestMedia = Set([.. MediaType, "encoding"]);
    public static readonly HashSet<string> Encoding = Set("contentType", "headers", "style", "explode", "allowReserved");
    public static readonly HashSet<string> Server = Set("url", "description", "name", "variables");
    public static readonly HashSet<string> ServerVariable = Set("enum", "default", "description");
    public static readonly HashSet<string> SecurityScheme = Set("type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl", "oauth2MetadataUrl", "deprecated");

    public static readonly HashSet<string> Header = Set("description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "schema", "content", "example", "examples");

    public static readonly HashSet<string> Response = Set("summary", "description", "content", "headers", "links");

    /// <summary>
    /// What a schema may say without any effect on a type: names and remarks, and rules about values. The service checks its own rules;
    /// a client that did so too would refuse what a newer service accepts.
    /// </summary>
    public static readonly HashSet<string> Remarks = Set(
        "title", "summary", "description", "default", "example", "examples", "externalDocs", "deprecated", "readOnly", "writeOnly",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems", "minContains", "maxContains", "minProperties", "maxProperties", "dependentRequired",
        "contentEncoding", "contentMediaType", "contentSchema",
        "$comment", "$schema", "$vocabulary", "$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$defs", "definitions");

    /// <summary>Rules between members and values, made of schemas. As with the other rules, the service checks them.</summary>
    public static readonly HashSet<string> Rules = Set(
        "not", "if", "then", "else", "dependentSchemas", "dependencies", "propertyNames", "contains", "unevaluatedProperties", "unevaluatedItems", "additionalItems", "xml");

    public static readonly HashSet<string> Schema = Set([
        .. Remarks, .. Rules, "$ref", "type", "format", "nullable", "enum", "const", "properties", "required", "additionalProperties", "items", "oneOf", "anyOf", "allOf",
        "discriminator", "patternProperties", "prefixItems", "$dynamicRef", "$recursiveRef"]);

    private static readonly HashSet<string> Misplaced = Set([.. Parameter, .. MediaType, .. Response, .. Operation]);

    /// <summary>Reports each member that is not among <paramref name="known"/>.</summary>
    public static void Check(Problems problems, MapNode node, HashSet<string> known, string construct)
    {
        foreach (Member member in node.Members.Where(m => !known.Contains(m.Name) && !IsExtension(m)))
        {
            problems.Add(Descriptors.Ignored, member.Key.Extent, "'" + member.Name + "' of " + construct, "the generator does not know it; correct it if it is a typing mistake");
        }
    }

    /// <summary>
    /// As <see cref="Check"/>, for schemas, whose own specification lets everybody add words: only what looks like one that decides a
    /// type, mistyped, or belongs elsewhere is worth a warning.
    /// </summary>
    public static void CheckSchema(Problems problems, MapNode schema)
    {
        foreach (Member member in schema.Members.Where(m => !Schema.Contains(m.Name) && !IsExtension(m)))
        {
            if (Misplaced.Contains(member.Name))
            {
                problems.Add(Descriptors.Ignored, member.Key.Extent, "'" + member.Name + "' of a schema", "it belongs to another construct");
            }
            else if (Spelling.Closest(member.Name, Schema) is { } meant && !Remarks.Contains(meant) && !Rules.Contains(meant))
            {
                problems.Add(Descriptors.Ignored, member.Key.Extent, "'" + member.Name + "' of a schema", "the generator does not know it; was '" + meant + "' meant?");
            }
            else
            {
                problems.Add(Descriptors.Noted, member.Key.Extent, "'" + member.Name + "' of a schema", "no word of OpenAPI, so it is a remark of the document's author");
            }
        }
    }

    /// <summary>Reports what stands beside a reference and would have to change what it refers to.</summary>
    public static void CheckBesideReference(Problems problems, MapNode node)
    {
        foreach (Member member in node.Members.Where(m => m.Name != "$ref" && !Remarks.Contains(m.Name) && !IsExtension(m)))
        {
            problems.Add(Descriptors.Ignored, member.Key.Extent, "'" + member.Name + "' beside '$ref'", "a reference stands for its target alone");
        }
    }

    private static bool IsExtension(Member member) => member.Name.StartsWith("x-", StringComparison.Ordinal);

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.Ordinal);
}
