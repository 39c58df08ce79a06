using KoreBT.Generator.Model;

namespace KoreBT.Generator.Parse;

/// <summary>A type that a value may have, and the case that it would be. Several types may be one case, and none is the case -1.</summary>
internal readonly record struct Candidate(TypeRef Type, int Case);
