#!/usr/bin/env -S dotnet run
#:package KoreBT.Analysis@0.1.0
#:property PublishAot=false
#:property InvariantGlobalization=true

using KoreBT.Analysis;

// Two results files of one suite: name your own, or see what two versions of an emulated bot did.
(string baseline, string candidate) = args is [var one, var other] ? (one, other) : (Sample("published.csv"), Sample("inDevelopment.csv"));

TestRun before = TestRun.Load(baseline);
TestRun now = TestRun.Load(candidate);
RunDiff diff = RunComparer.Diff(before, now);

Verdict verdict = Verdict.Of(diff);
Console.WriteLine(verdict.Headline);
Console.WriteLine(verdict.Paragraph);

Console.WriteLine();
Console.WriteLine($"Regressed: {diff.Regressed.Count}");
foreach (DiffItem item in diff.Regressed.Take(5))
{
    Console.WriteLine($"  {item.Utterance}: expected {item.Expected}, before {item.Before}, now {item.After}");
}

Console.WriteLine();
Console.WriteLine("                      before     now");
Console.WriteLine($"Kore F1               {KoreSummary.From(before).F1:0.0000}  {KoreSummary.From(now).F1:0.0000}");
Console.WriteLine($"textbook macro F1     {diff.Baseline.Classification.Macro.F1:0.0000}  {diff.Candidate.Classification.Macro.F1:0.0000}");

// Beside this file, wherever it is called from.
static string Sample(string file) => Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..", "runs", file);
