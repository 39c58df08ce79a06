using KoreBT.Analysis;
using Microsoft.Playwright;

namespace KoreBT.Benchmarks;

/// <summary>How long the HTML page of a large comparison takes in a browser, from a file, each time in a window of its own: until its list can be used, and until a filter shows its rows.</summary>
internal static class PageSpeed
{
    /// <summary>As many utterances as the largest suite that the project is tested with has.</summary>
    private const int Rows = 23_700;

    private const int Loads = 7;

    /// <summary>Sets a filter as a link does, without the pause that waits for a typist, and lays the page out.</summary>
    private const string Filter = """
        filter => {
            const start = performance.now();
            location.hash = "#q=" + encodeURIComponent(filter);
            return new Promise(resolve => addEventListener("hashchange", () => { document.querySelector("#gb").offsetHeight; resolve(performance.now() - start); }, { once: true }));
        }
        """;

    private static readonly string[] Filters = ["is:regressed", "number 11", "expected:\"Intent Number 7\"", "nothing has this"];

    /// <param name="browser">The program of a Chromium.</param>
    public static async Task<int> MeasureAsync(string browser)
    {
        string page = Path.Combine(Directory.CreateTempSubdirectory("korebt-page-").FullName, "report.html");
        try
        {
            await using (StreamWriter writer = new(page))
            {
                new HtmlReport().Write(RunComparer.Diff(await RunAsync(seed: 1), await RunAsync(seed: 2)), writer);
            }

            Console.WriteLine(FormattableString.Invariant($"{Rows} rows, {new FileInfo(page).Length / 1e6:0.00} MB, medians of {Loads} loads"));
            await MeasureAsync(browser, new Uri(page).AbsoluteUri);
            return 0;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(page)!, recursive: true);
        }
    }

    private static async Task MeasureAsync(string browser, string address)
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = browser, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
        List<double> ready = [];
        ILookup<string, double> filtered = (await TimesAsync(chromium, address, ready)).ToLookup(static time => time.Filter, static time => time.Milliseconds);
        Console.WriteLine(FormattableString.Invariant($"usable  {Median(ready):0} ms"));
        foreach (IGrouping<string, double> times in filtered)
        {
            Console.WriteLine(FormattableString.Invariant($"filter {times.Key}  {Median(times):0.0} ms"));
        }
    }

    private static async Task<List<(string Filter, double Milliseconds)>> TimesAsync(IBrowser chromium, string address, List<double> ready)
    {
        List<(string, double)> times = [];
        for (int load = 0; load < Loads; load++)
        {
            await using IBrowserContext window = await chromium.NewContextAsync();
            IPage page = await window.NewPageAsync();
            await page.GotoAsync(address);
            ILocator root = page.Locator("html[data-ready]");
            await root.WaitForAsync();
            ready.Add(double.Parse((await root.GetAttributeAsync("data-ready"))!, System.Globalization.CultureInfo.InvariantCulture));
            foreach (string filter in Filters)
            {
                times.Add((filter, await page.EvaluateAsync<double>(Filter, filter)));
            }
        }

        return times;
    }

    private static async Task<TestRun> RunAsync(uint seed)
    {
        using MemoryStream file = new();
        SyntheticRun.Write(file, Rows, long.MaxValue, seed, mixed: true);
        file.Position = 0;
        return await TestRun.LoadAsync(file, $"run{seed}.csv");
    }

    private static double Median(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return sorted[sorted.Length / 2];
    }
}
