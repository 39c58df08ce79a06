using System.CommandLine;

namespace KoreBT.Cli.Verbs;

/// <summary><c>korebt completion SHELL</c>: a script that lets a shell complete verbs, options and their words.</summary>
internal static class CompletionVerb
{
    // The command completes itself: [suggest:N] prints what may stand at the N-th character of a line.
    private const string Bash = """
        _korebt() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(korebt "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _korebt korebt
        """;

    private const string Zsh = """
        #compdef korebt
        _korebt() {
            local -a words_of_korebt
            words_of_korebt=("${(@f)$(korebt "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            compadd -- ${words_of_korebt:#} || _files
        }
        compdef _korebt korebt
        """;

    private const string Fish = """
        function __korebt_complete
            set -l line (commandline -cp)
            korebt "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c korebt -a '(__korebt_complete)'
        """;

    private const string Pwsh = """
        Register-ArgumentCompleter -Native -CommandName korebt -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            korebt "[suggest:$cursorPosition]" "$commandAst" 2>$null | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal) { ["bash"] = Bash, ["zsh"] = Zsh, ["fish"] = Fish, ["pwsh"] = Pwsh };

    public static Command Create(Terminal terminal)
    {
        Argument<string> shell = new Argument<string>("SHELL") { Description = "The shell." }.AcceptOnlyFromAmong([.. Scripts.Keys]);
        Option<bool> json = Arguments.Json();
        Verb verb = new(
            "completion",
            "Prints a script that lets a shell complete verbs, options and their words.",
            "eval \"$(korebt completion bash)\"   # in ~/.bashrc",
            "source <(korebt completion zsh)     # in ~/.zshrc, after compinit",
            "korebt completion fish > ~/.config/fish/completions/korebt.fish",
            "korebt completion pwsh | Out-String | Invoke-Expression   # in $PROFILE") { shell, json };
        verb.SetAction(call =>
        {
            string name = call.GetRequiredValue(shell);
            string script = Scripts[name].ReplaceLineEndings("\n");
            if (call.GetValue(json))
            {
                JsonOutput.Write(terminal.Output, writer =>
                {
                    writer.WriteString("shell", name);
                    writer.WriteString("script", script);
                });
            }
            else
            {
                terminal.Output.WriteLine(script);
            }
        });
        return verb;
    }
}
