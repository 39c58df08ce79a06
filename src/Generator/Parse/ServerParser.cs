using KoreBT.Generator.Diagnostics;
using KoreBT.Generator.Syntax;

namespace KoreBT.Generator.Parse;

/// <summary>The first server of the document, with the defaults of its variables, as the client's default address.</summary>
internal static class ServerParser
{
    /// <summary>Null when the document names no absolute http address.</summary>
    public static string? Parse(ParseContext context)
    {
        if (context.List(context.Root, "servers") is not { Items.Count: > 0 } servers || servers.Items[0] is not MapNode server || context.Text(server, "url") is not { } url)
        {
            return null;
        }

        foreach (Member variable in context.Map(server, "variables")?.Members ?? [])
        {
            string value = variable.Value is MapNode map ? context.Text(map, "default") ?? "" : "";
            url = url.Replace("{" + variable.Name + "}", value);
        }

        if (Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https")
        {
            return url;
        }

        if (url != "/")
        {
            context.Problems.Add(Descriptors.Ignored, server["url"]!.Extent, "The server '" + url + "'", "it is no complete http address; give the whole address, this part included, as the BaseAddress of the client's options");
        }

        return null;
    }
}
