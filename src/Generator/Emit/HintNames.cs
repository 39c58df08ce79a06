using KoreBT.Generator.Model;
using KoreBT.Generator.Parse;

namespace KoreBT.Generator.Emit;

/// <summary>File names for the compiler: unique in any case, short enough for every file system, equal on every machine.</summary>
internal sealed class HintNames(ApiModel model)
{
    private const int Longest = 90;

    private readonly UniqueNames _names = new(StringComparer.OrdinalIgnoreCase, []);

    public string For(string name)
    {
        string full = model.Namespace + "." + name;
        string plain = full.Length <= Longest ? full : full.Substring(0, Longest - 9) + "_" + StableHash.Of(full);
        return _names.Claim(plain, plain + "_" + StableHash.Of(full)) + ".g.cs";
    }
}
