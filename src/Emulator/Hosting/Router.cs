using Microsoft.AspNetCore.Http.Features;

namespace KoreBT.Emulator.Hosting;

/// <summary>Finds the route of a request. Like the platform, it refuses an unknown path or a wrong verb before it looks at anything else.</summary>
internal static class Router
{
    /// <returns>The route and its parameters, or else the refusal.</returns>
    public static (Route? Route, IReadOnlyDictionary<string, string> Parameters, Refusal? Refusal) Find(IReadOnlyList<Route> routes, HttpRequest request)
    {
        string target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        string path = target.Split('?', 2)[0];
        Refusal refusal = Refusals.NotFound;
        foreach (Route route in routes)
        {
            if (route.Match(path) is not { } parameters)
            {
                continue;
            }

            if (route.Verb == request.Method)
            {
                return (route, parameters, null);
            }

            refusal = Refusals.MethodNotAllowed;
        }

        return (null, new Dictionary<string, string>(), refusal);
    }
}
