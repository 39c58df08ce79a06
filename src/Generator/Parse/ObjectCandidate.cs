using KoreBT.Generator.Model;

namespace KoreBT.Generator.Parse;

/// <summary>As <see cref="Candidate"/>, of an object; without a model, any object fits.</summary>
internal sealed record ObjectCandidate(ObjectModel? Model, int Case)
{
    public PropertyModel? Find(string name) => Model?.Properties.FirstOrDefault(p => p.WireName == name);

    public IEnumerable<string> Required => Model?.Properties.Where(p => p.Required).Select(p => p.WireName) ?? [];

    public IEnumerable<string> Names => Model?.Properties.Select(p => p.WireName) ?? [];
}
