namespace KoreBT.Analysis.Tests;

/// <summary>The hostile set, in groups.</summary>
internal static class HostileFiles
{
    private const string H = Samples.Header + "\n";

    public static IReadOnlyList<HostileFile> All { get; } =
    [
        .. LineEnds, .. Quotes, .. Nulls, .. Separators, .. Headers, .. RaggedRows, .. EmptyFiles, .. BlankLines, .. Verdicts, .. SecondTables, .. Texts, .. Continuations,
    ];

    private static HostileFile[] LineEnds =>
    [
        new("LF", H + "hi,A,A,TP\nho,A,A,TP\n", "2: hi/A/A", "3: ho/A/A"),
        new("CRLF", Samples.Header + "\r\nhi,A,A,TP\r\nho,A,A,TP\r\n", "2: hi/A/A", "3: ho/A/A"),
        new("CR", Samples.Header + "\rhi,A,A,TP\rho,A,A,TP\r", "2: hi/A/A", "3: ho/A/A"),
        new("three line ends in one file", Samples.Header + "\r\nhi,A,A,TP\rho,A,A,TP\nhu,A,A,TP", "2: hi/A/A", "3: ho/A/A", "4: hu/A/A"),
        new("CR CRLF, which an editor makes of CRLF", Samples.Header + "\r\r\nhi,A,A,TP\r\r\nho,A,A,TP\r\r\n", "3: hi/A/A", "5: ho/A/A"),
        new("LF CR", Samples.Header + "\n\rhi,A,A,TP\n\rho,A,A,TP\n\r", "3: hi/A/A", "5: ho/A/A"),
        new("no line end at the end", H + "hi,A,A,TP", "2: hi/A/A"),
        new("CR at the end of a file of LF", H + "hi,A,A,TP\r", "2: hi/A/A"),
        new("line ends of three kinds within a cell", H + "\"a\rb\nc\r\nd\",A,A,TP\nho,A,A,TP\n", "2: a\rb\nc\r\nd/A/A", "6: ho/A/A"),
        new("a cell that is a line end", H + "\"\n\",A,A,TP\nho,A,A,TP\n", "2: \n/A/A", "4: ho/A/A", "BlankUtterance 2"),
        new("line ends of other alphabets are text", H + "a\u2028b\u2029c\u0085d\u000be\u000cf,A,A,TP\n", "2: a\u2028b\u2029c\u0085d\u000be\u000cf/A/A"),
        new("a line end at the end of a quoted cell", H + "\"hi\r\n\",A,A,TP\r\nho,A,A,TP\r\n", "2: hi\r\n/A/A", "4: ho/A/A"),
        new("a line end within a quoted intent", H + "hi,\"A\nB\",\"A\nB\",TP\n", "2: hi/A\nB/A\nB"),
    ];

    private static HostileFile[] Quotes =>
    [
        new("every cell in quotes", "\"Utterance\",\"ExpectedIntent\",\"MatchedIntent\",\"Result Type\"\n\"hi\",\"A\",\"A\",\"TP\"\n", "2: hi/A/A"),
        new("a quote within a cell without quotes", H + "5\" nails,A,A,TP\n", "2: 5\" nails/A/A", "StrayQuote 2"),
        new("a quote at the end of a cell without quotes", H + "nails 5\",A,A,TP\n", "2: nails 5\"/A/A", "StrayQuote 2"),
        new("quotes around a word", H + "say \"hi\" now,A,A,TP\n", "2: say \"hi\" now/A/A", "StrayQuote 2"),
        new("two quotes in a cell without quotes stay two", H + "a\"\"b,A,A,TP\n", "2: a\"\"b/A/A", "StrayQuote 2"),
        new("a space before the opening quote", H + "hi, \"A\",A,FP\n", "2: hi/\"A\"/A", "StrayQuote 2"),
        new("stray quotes on two lines", H + "5\",A,A,TP\nho,A,A,TP\n6\",A,A,TP\n", "2: 5\"/A/A", "3: ho/A/A", "4: 6\"/A/A", "StrayQuote 2", "StrayQuote 4"),
        new("a stray quote in a cell that is kept as text", "Utterance,ExpectedIntent,MatchedIntent,Channel\nhi,A,A,w\"eb\n", "2: hi/A/A", "StrayQuote 2", "UnknownColumn 1"),
        new("a stray quote above the table", "Notes,5\" nails\n" + H + "hi,A,A,TP\n", "3: hi/A/A", "StrayQuote 1"),
        new("a stray quote in the header", "Utterance,ExpectedIntent,MatchedIntent,Width in \"\nhi,A,A,1\n", "2: hi/A/A", "StrayQuote 1", "UnknownColumn 1"),
        new("text after the closing quote", H + "\"hi\" there,A,A,TP\n", "refused 2: after its closing quote"),
        new("a space after the closing quote", H + "\"hi\" ,A,A,TP\n", "refused 2: after its closing quote"),
        new("a quoted cell in a quoted cell", H + "\"say \"hi\"\",A,A,TP\n", "refused 2: after its closing quote"),
        new("a backslash does not escape a quote", H + "\"say \\\"hi\\\"\",A,A,TP\n", "refused 2: after its closing quote"),
        new("text after a closing quote behind a stray quote", H + "5\",\"A\"x,A,TP\n", "refused 2: after its closing quote"),
        new("text after a closing quote above the table", "\"Notes\"x,y\n" + H + "hi,A,A,TP\n", "refused 1: after its closing quote"),
        new("text after a closing quote in the header", "Utterance,ExpectedIntent,MatchedIntent,\"x\"y\nhi,A,A,1\n", "refused 1: after its closing quote"),
        new("an empty cell in quotes", H + "\"\",A,A,TP\n", "2: /A/A", "BlankUtterance 2"),
        new("a cell that is a quote", H + "\"\"\"\",A,A,TP\n", "2: \"/A/A"),
        new("a cell that is two quotes", H + "\"\"\"\"\"\",A,A,TP\n", "2: \"\"/A/A"),
        new("quotes at both ends of a quoted cell", H + "\"\"\"hi\"\"\",A,A,TP\n", "2: \"hi\"/A/A"),
        new("a quote left open in the last row", H + "hi,A,A,TP\n\"ho,A,A,TP\n", "refused 3: never ends"),
        new("a quote left open in the last cell", H + "hi,A,A,\"TP", "refused 2: never ends"),
        new("a quote alone at the end", H + "hi,A,A,TP\n\"", "refused 3: never ends"),
        new("three quotes at the end", H + "hi,A,A,\"\"\"", "refused 2: never ends"),
        new("a quote left open above the table", "Notes,\"open\n" + H + "hi,A,A,TP\n", "refused 1: never ends"),
        new("a quote left open that another one closes", H + "\"hi,A,A,TP\nho,A,A,TP\nhu,\"A\",A,TP\n", "refused 2: after its closing quote"),
        new("apostrophes and typographic quotes are text", H + "'hi',A,A,TP\n\u201cho\u201d,A,A,TP\n", "2: 'hi'/A/A", "3: \u201cho\u201d/A/A"),
        new("backslashes are text", H + "a\\nb\\,A,A,TP\n", "2: a\\nb\\/A/A"),
        new("notes of several lines with a table in them", "Notes:,\"" + H + "hi,A,A,TP\n\"\n" + H + "ho,A,A,TP\n", "5: ho/A/A"),
        new("JSON in a cell", H + "\"{\"\"a\"\": [1, 2],\n\"\"b\"\": \"\"c\"\"}\",A,A,TP\n", "2: {\"a\": [1, 2],\n\"b\": \"c\"}/A/A"),
    ];

    private static HostileFile[] Nulls =>
    [
        new("NUL in an utterance is text", H + "a\0b,A,A,TP\n", "2: a\0b/A/A"),
        new("an utterance that is NUL", H + "\0,A,A,TP\n", "2: \0/A/A"),
        new("NUL in an intent makes it another one", H + "hi,A\0,A,FP\n", "2: hi/A\0/A"),
        new("NUL in the header", "Utterance,ExpectedIntent,MatchedIntent,x\0\nhi,A,A,1\n", "refused 1: NUL"),
        new("NUL above the table", "Notes,a\0b\n" + H + "hi,A,A,TP\n", "refused 1: NUL"),
        new("NUL at the beginning", "\0\n" + H + "hi,A,A,TP\n", "refused 0: not UTF-8"),
        new("room that was reserved and never written", H + "hi,A,A,TP\n\0\0\0\0\0\0\0\0", "refused 3: ends after 1 of 4 cells"),
        new("nothing but NUL", "\0\0\0\0", "refused 0: not UTF-8"),
    ];

    private static HostileFile[] Separators =>
    [
        new("semicolons", "Utterance;ExpectedIntent;MatchedIntent\nhi;A;A\n", "2: hi/A/A"),
        new("tabs", "Utterance\tExpectedIntent\tMatchedIntent\nhi\tA\tA\n", "2: hi/A/A"),
        new("semicolons and utterances full of commas", "Utterance;ExpectedIntent;MatchedIntent\none, two, three, four, five, six;A;A\n,,,,;A;A\n", "2: one, two, three, four, five, six/A/A", "3: ,,,,/A/A"),
        new("tabs and utterances full of commas and semicolons", "Utterance\tExpectedIntent\tMatchedIntent\na, b; c, d; e\tA\tA\n", "2: a, b; c, d; e/A/A"),
        new("commas and utterances full of semicolons and tabs", "Utterance,ExpectedIntent,MatchedIntent\na;b;c;d\te\tf,A,A\n", "2: a;b;c;d\te\tf/A/A"),
        new("semicolons within quotes", "Utterance;ExpectedIntent;MatchedIntent\n\"a;b\";\"A;B\";\"A;B\"\n", "2: a;b/A;B/A;B"),
        new("tabs within quotes", "Utterance\tExpectedIntent\tMatchedIntent\n\"a\tb\"\tA\tA\n", "2: a\tb/A/A"),
        new("decimal commas in scores", "Utterance;ExpectedIntent;MatchedIntent;Matched Intent Score\nhi;A;B;ML: 0,75\n", "2: hi/A/B"),
        new("a summary full of commas above semicolons", "Notes;a, b, c, d, e, f\nBot Name;b, c\nUtterance;ExpectedIntent;MatchedIntent\nhi;A;A\n", "4: hi/A/A"),
        new("a quoted summary above semicolons", "\"Notes\";\"a, \"\"b\"\"\nc\"\nUtterance;ExpectedIntent;MatchedIntent\nhi;A;A\n", "4: hi/A/A"),
        new("sep=;", "sep=;\nUtterance;ExpectedIntent;MatchedIntent\nhi;A;A\n", "3: hi/A/A"),
        new("sep=,", "sep=,\n" + H + "hi,A,A,TP\n", "3: hi/A/A"),
        new("sep= and a tab", "sep=\t\nUtterance\tExpectedIntent\tMatchedIntent\nhi\tA\tA\n", "3: hi/A/A"),
        new("SEP=; in quotes", "\"SEP=;\"\r\nUtterance;ExpectedIntent;MatchedIntent\r\nhi;A;A\r\n", "3: hi/A/A"),
        new("sep=; behind a mark", "\uFEFFsep=;\nUtterance;ExpectedIntent;MatchedIntent\nhi;A;A\n", "3: hi/A/A"),
        new("sep=; above commas: the header tells", "sep=;\n" + H + "hi,A,A,TP\n", "3: hi/A/A"),
        new("sep=| asks for a separator that has to be named", "sep=|\nUtterance|ExpectedIntent|MatchedIntent\nhi|A|A\n", "refused 0: name the separator"),
        new("spaces as separators have to be named", "Utterance ExpectedIntent MatchedIntent\nhi A A\n", "refused 0: name the separator"),
        new("a separator too many inside an utterance", H + "hi, there,A,A,TP\n", "refused 2: cells have moved"),
        new("semicolons in the header and commas below", "Utterance;ExpectedIntent;MatchedIntent\nhi,A,A\n", "refused 2: ends after 1 of 3 cells"),
        new("spaces around cells", "Utterance , ExpectedIntent , MatchedIntent \n hi , A , A \n", "2:  hi /A/A"),
        new("full-width commas are text", H + "a\uff0cb,A,A,TP\n", "2: a\uff0cb/A/A"),
    ];

    private static HostileFile[] Headers =>
    [
        new("two headers of one name", "Utterance,ExpectedIntent,MatchedIntent,x,x\nhi,A,A,1,2\n", "refused 1: mean the same"),
        new("two spellings of one column", "Utterance,Input,ExpectedIntent,MatchedIntent\nhi,hi,A,A\n", "refused 1: mean the same"),
        new("two verdict columns", "Utterance,ExpectedIntent,MatchedIntent,Result,Result Type\nhi,A,A,TP,TP\n", "refused 1: mean the same"),
        new("unknown headers that differ in case are two columns", "Utterance,ExpectedIntent,MatchedIntent,x,X\nhi,A,A,1,2\n", "2: hi/A/A", "UnknownColumn 1", "UnknownColumn 1"),
        new("a header with the number of a column without one", "Utterance,ExpectedIntent,MatchedIntent,,Column 4\nhi,A,A,1,2\n", "refused 1: mean the same"),
        new("other order", "MatchedIntent,Utterance,ExpectedIntent\nB,hi,A\n", "2: hi/A/B"),
        new("other case and signs", "UTTERANCES,expected_intent,Matched-Intent,result type\nhi,A,A,TP\n", "2: hi/A/A"),
        new("a typographic apostrophe", "Utterance,ExpectedIntent,MatchedIntent,Matched Intent\u2019s Score\nhi,A,B,ML: 0.5\n", "2: hi/A/B"),
        new("a line end within a header", "Utterance,\"Expected\nIntent\",MatchedIntent\nhi,A,A\n", "3: hi/A/A"),
        new("full-width letters are other letters", "\uff35tterance,ExpectedIntent,MatchedIntent\nhi,A,A\n", "refused 0: no results table"),
        new("a column without utterances", "ExpectedIntent,MatchedIntent\nA,A\n", "refused 0: no results table"),
        new("a column without answers", "Utterance,ExpectedIntent\nhi,A\n", "refused 1: no column MatchedIntent"),
        new("leading blank columns", ",,Utterance,ExpectedIntent,MatchedIntent\n,,hi,A,A\n", "2: hi/A/A", "UnknownColumn 1", "UnknownColumn 1"),
        new("leading blank columns with text below", ",Utterance,ExpectedIntent,MatchedIntent\nx,hi,A,A\n", "2: hi/A/A", "UnknownColumn 1"),
        new("trailing separators everywhere", "Bot Name,b,,,\n,,,,\nUtterance,ExpectedIntent,MatchedIntent,,\nhi,A,A,,\n", "4: hi/A/A"),
        new("a mark before the header", "\uFEFF" + H + "hi,A,A,TP\n", "2: hi/A/A"),
        new("two marks before the header", "\uFEFF\uFEFF" + H + "hi,A,A,TP\n", "2: hi/A/A"),
        new("a header after blank and other lines", "x\n\ny,z\n,,\n" + H + "hi,A,A,TP\n", "6: hi/A/A"),
        new("no verdicts", "Utterance,ExpectedIntent,MatchedIntent\nhi,A,B\n", "2: hi/A/B"),
    ];

    private static HostileFile[] RaggedRows =>
    [
        new("a row that ends before what it is scored by", H + "hi,A,A\n", "refused 2: before Result Type"),
        new("a row of one cell", H + "hi\n", "refused 2: ends after 1 of 4 cells"),
        new("a row that ends behind what it is scored by", "Utterance,ExpectedIntent,MatchedIntent,Task State\nhi,A,A\n", "2: hi/A/A", "RaggedRow 2"),
        new("a row that ends before its context", "Utterance,ExpectedIntent,MatchedIntent,Parent Intent\nhi,A,A\n", "refused 2: before Parent Intent"),
        new("a row that ends before its entity", "Utterance,ExpectedIntent,MatchedIntent,Entity Name,Entity Result\nhi,A,A\n", "2: hi/A/A", "RaggedRow 2"),
        new("a row that ends within its entity", "Utterance,ExpectedIntent,MatchedIntent,Entity Name,Expected EntityValue\nhi,A,A,E\n", "refused 2: before Expected EntityValue"),
        new("blank cells beyond the header", H + "hi,A,A,TP,,,\n", "2: hi/A/A", "RaggedRow 2"),
        new("a cell beyond the header", H + "hi,A,A,TP,,x\n", "refused 2: has 6 cells and the header 4"),
        new("a row of separators beyond the header", H + "hi,A,A,TP\n,,,,,,,\n", "2: hi/A/A"),
        new("a separator too many where the header ends with some", "Utterance,ExpectedIntent,MatchedIntent,,\nhi, there,A,A,\n", "refused 2: has 4 cells and the header 3"),
        new("fewer trailing separators than the header has", "Utterance,ExpectedIntent,MatchedIntent,,\nhi,A,A,\nho,A,A\n", "2: hi/A/A", "3: ho/A/A", "RaggedRow 2", "RaggedRow 3"),
        new("a comment is no comment", H + "# a remark\nhi,A,A,TP\n", "refused 2: ends after 1 of 4 cells"),
        new("a summary below the table", H + "hi,A,A,TP\nUtterance Count,1\n", "refused 3: ends after 2 of 4 cells"),
    ];

    private static HostileFile[] EmptyFiles =>
    [
        new("nothing", "", "refused 0: is empty"),
        new("a mark alone", "\uFEFF", "refused 0: no results table"),
        new("a line end alone", "\n", "refused 0: no results table"),
        new("line ends alone", "\r\n\r\n\r\r\n\n", "refused 0: no results table"),
        new("spaces alone", "   ", "refused 0: no results table"),
        new("separators alone", ",,,\n,,,\n", "refused 0: no results table"),
        new("a header alone", H, "refused 0: a header and no rows"),
        new("a header without line end", Samples.Header, "refused 0: a header and no rows"),
        new("a header and blank rows", H + "\n,,,\n \n", "refused 0: a header and no rows"),
        new("a summary alone", "Bot Name,b\nUtterance Count,5\n", "refused 0: no results table"),
        new("a web page", "<!DOCTYPE html>\n<html><body>Please log in</body></html>\n", "refused 0: no results table"),
        new("JSON", "{\"errors\":[{\"msg\":\"expired\",\"code\":4001}]}", "refused 1: after its closing quote"),
    ];

    private static HostileFile[] BlankLines =>
    [
        new("blank lines everywhere", "\n\nBot Name,b\n\n\n" + H + "\n\nhi,A,A,TP\n\n\nho,A,A,TP\n\n\n", "9: hi/A/A", "12: ho/A/A"),
        new("rows of spaces, tabs and spaces that do not break", H + "   \n\t\t\n\u00a0\n\u3000,\u2003,,\nhi,A,A,TP\n", "6: hi/A/A"),
        new("blank rows in quotes", H + "\"\",\"\",\"\",\"\"\n\"  \",\"\n\",,\nhi,A,A,TP\n", "5: hi/A/A"),
        new("a blank line within an assertion", "Utterance,ExpectedIntent,MatchedIntent,Entity Name\nhi,A,A,E\n\n,,,F\n", "2: hi/A/A", "2: E=/", "4: F=/"),
    ];

    private static HostileFile[] Verdicts =>
    [
        new("verdicts in any case and with spaces", H + "hi,A,A, true positive \nho,A,B,fp\n", "2: hi/A/A", "3: ho/A/B"),
        new("a verdict that is none", H + "hi,A,A,Positive\n", "refused 2: Result Type"),
        new("a verdict in another language", H + "hi,A,A,Richtig positiv\n", "refused 2: Result Type"),
        new("a blank verdict", H + "hi,A,A, \nho,A,A,TP\n", "2: hi/A/A", "3: ho/A/A", "Unscored 2"),
        new("a verdict that the intents contradict", H + "hi,A,B,TP\n", "2: hi/A/B", "OutcomeDisagrees 2"),
    ];

    private static HostileFile[] SecondTables =>
    [
        new("a header repeated", H + H + "hi,A,A,TP\n", "refused 2: second results table"),
        new("two files in one", "Bot Name,b\n" + H + "hi,A,A,TP\n\n" + H + "hi,A,A,TP\n", "refused 5: second results table"),
        new("two files in one, the second with a mark", H + "hi,A,A,TP\n\uFEFF" + H + "hi,A,A,TP\n", "refused 3: second results table"),
        new("intents named like columns are intents", H + "Utterance,Result,Input,FP\n", "2: Utterance/Result/Input"),
    ];

    private static HostileFile[] Texts =>
    [
        new("formulas are text", H + "=1+1,A,A,TP\n@x,A,A,TP\n+1,A,A,TP\n-1,A,A,TP\n", "2: =1+1/A/A", "3: @x/A/A", "4: +1/A/A", "5: -1/A/A"),
        new("control characters are text", H + "\u001b[31mred\u0007\u0008,A,A,TP\n", "2: \u001b[31mred\u0007\u0008/A/A"),
        new("marks of direction and of no width are text", H + "\u202eab\u200b\u2066,A,A,TP\n\u200b,A,A,TP\n", "2: \u202eab\u200b\u2066/A/A", "3: \u200b/A/A"),
        new("a mark within the file is text", H + "\uFEFFhi,A,A,TP\n", "2: \uFEFFhi/A/A"),
        new("characters that are none are text", H + "a\ufffe\uffff\ufdd0,A,A,TP\n", "2: a\ufffe\uffff\ufdd0/A/A"),
        new("markup is text", H + "<script>alert(1)</script>&amp;,A,A,TP\n", "2: <script>alert(1)</script>&amp;/A/A"),
        new("two spellings of one letter are one intent", H + "hi,Caf\u00e9,Cafe\u0301,TP\n", "2: hi/Caf\u00e9/Caf\u00e9"),
        new("None in any case", H + "hi,none,NONE,TN\nho, ,,TN\n", "2: hi/None/None", "3: ho/None/None"),
        new("numbers stay as they are written", H + "007,1e5,1E5,TP\n", "2: 007/1e5/1E5"),
    ];

    private static HostileFile[] Continuations =>
    [
        new("an entity without an utterance in front", "Utterance,ExpectedIntent,MatchedIntent,Entity Name\n,,,E\nhi,A,A,\n", "2: /None/None", "2: E=/", "3: hi/A/A", "BlankUtterance 2"),
        new("an entity row that repeats and one that is blank", "Utterance,ExpectedIntent,MatchedIntent,Entity Name\nhi,A,A,E\nhi,A,A,F\n,,,G\n", "2: hi/A/A", "2: E=/", "3: F=/", "4: G=/"),
        new("a blank entity row with another answer", "Utterance,ExpectedIntent,MatchedIntent,Entity Name\nhi,A,A,E\n,,B,F\n", "2: hi/A/A", "2: E=/", "3: /None/B", "3: F=/", "BlankUtterance 3"),
        new("an entity value without an entity name", "Utterance,ExpectedIntent,MatchedIntent,Entity Name,Expected EntityValue\nhi,A,A,,x\n", "2: hi/A/A"),
        new("utterances that differ by a space are two", "Utterance,ExpectedIntent,MatchedIntent,Entity Name\nhi,A,A,E\nhi ,A,A,F\n", "2: hi/A/A", "2: E=/", "3: hi /A/A", "3: F=/"),
        new("entity verdicts in other words", "Utterance,ExpectedIntent,MatchedIntent,Entity Name,Entity Result\nhi,A,A,E,TRUE\nho,A,A,E,yes\n", "2: hi/A/A", "2: E=/", "3: ho/A/A", "3: E=/", "UnknownEntityResult 3"),
        new("traits in another order continue", "Utterance,ExpectedIntent,MatchedIntent,Entity Name\nhi,trait: A||B,trait: A,E\nhi,Trait:b||a,TRAIT: a,F\n", "2: hi/trait: A||B/trait: A", "2: E=/", "3: F=/"),
        new("fewer traits do not", "Utterance,ExpectedIntent,MatchedIntent,Entity Name\nhi,trait: A||B,trait: A,E\nhi,trait: A,trait: A,F\n", "2: hi/trait: A||B/trait: A", "2: E=/", "3: hi/trait: A/trait: A", "3: F=/"),
        new("a trait is no intent of its name", "Utterance,ExpectedIntent,MatchedIntent,Entity Name\nhi,trait: A,A,E\nhi,A,A,F\n", "2: hi/trait: A/A", "2: E=/", "3: hi/A/A", "3: F=/"),
        new("alternatives in another order continue", "Utterance,ExpectedIntent,MatchedIntent,Entity Name\nhi,A | B,B,E\nhi,b|a,b,F\n,a|b,,G\n", "2: hi/A | B/B", "2: E=/", "3: F=/", "4: G=/"),
        new("fewer alternatives do not", "Utterance,ExpectedIntent,MatchedIntent,Entity Name\nhi,A | B,B,E\nhi,A,B,F\n", "2: hi/A | B/B", "2: E=/", "3: hi/A/B", "3: F=/"),
        new("small talk continues", "Utterance,ExpectedIntent,MatchedIntent,Entity Name\nhi,smalltalk: Hey,smalltalk: Hey,E\nhi,Small Talk: hey,SMALLTALK:HEY,F\n", "2: hi/Hey/Hey", "2: E=/", "3: F=/"),
        new("small talk is no intent of its name", "Utterance,ExpectedIntent,MatchedIntent,Entity Name\nhi,smalltalk: Hey,Hey,E\nhi,Hey,Hey,F\n", "2: hi/Hey/Hey", "2: E=/", "3: hi/Hey/Hey", "3: F=/"),
        new("a parent in another case continues", "Utterance,ExpectedIntent,MatchedIntent,Parent Intent,Entity Name\nhi,A,A,P,E\nhi,A,A,p,F\n,,,,G\n,,,P,H\n", "2: hi/A/A", "2: E=/", "3: F=/", "4: G=/", "5: H=/"),
        new("another parent does not", "Utterance,ExpectedIntent,MatchedIntent,Parent Intent,Entity Name\nhi,A,A,P,E\nhi,A,A,Q,F\n", "2: hi/A/A", "2: E=/", "3: hi/A/A", "3: F=/"),
        new("a blank verdict continues and another one does not", "Utterance,ExpectedIntent,MatchedIntent,Result Type,Entity Name\nhi,A,A,TP,E\nhi,A,A,,F\nhi,A,A,FP,G\n", "2: hi/A/A", "2: E=/", "3: F=/", "4: hi/A/A", "4: G=/", "OutcomeDisagrees 4"),
        new("another spelling of one letter continues", "Utterance,ExpectedIntent,MatchedIntent,Entity Name\nhi,Caf\u00e9,A,E\nhi,Cafe\u0301,A,F\n", "2: hi/Caf\u00e9/A", "2: E=/", "3: F=/"),
    ];
}
