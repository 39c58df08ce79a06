using System.ComponentModel;
using System.Diagnostics;

namespace KoreBT.Analysis.Tests;

/// <summary>Programs of other people to compare with, where there are any.</summary>
internal static class Python
{
    /// <summary>The interpreters that may have a module: the first of the path, and the system's own, for which distributions package it.</summary>
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3"];

    /// <summary>An interpreter that has a module; null when none has.</summary>
    public static string? With(string module) => Interpreters.FirstOrDefault(interpreter => Has(interpreter, module));

    public static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static bool Has(string interpreter, string module)
    {
        try
        {
            using Process probe = Start(interpreter, "-c", $"import {module}");
            probe.WaitForExit();
            return probe.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
