#if NET10_0_OR_GREATER
using StrictConsumer.Unions;

namespace StrictConsumer;

/// <summary>C# 15 knows a generated union: the switch is complete without a discard, or a warning stops the build.</summary>
internal static class Drawn
{
    public static string Name(Shape shape) => shape switch
    {
        Circle => "circle",
        Polygon => "polygon",
        System.Text.Json.JsonElement => "raw",
    };
}
#endif
