// The generator brings types of newer frameworks, which would stand beside the framework's own: it is known here under a name of its own.
extern alias generator;

global using generator::KoreBT.Generator;
global using generator::KoreBT.Generator.Diagnostics;
global using generator::KoreBT.Generator.Emit;
global using generator::KoreBT.Generator.Model;
global using generator::KoreBT.Generator.Parse;
global using generator::KoreBT.Generator.Syntax;
