using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace KoreBT.Browser.Tests;

/// <summary>The page in a browser, opened from the disk. Closing a window fails when the page asked the network for anything, or broke its own policy.</summary>
public sealed class ReportPageTests(Chromium chromium, Pages pages) : IClassFixture<Chromium>, IClassFixture<Pages>
{
    [Fact]
    public async Task A_filter_is_typed_and_what_does_not_match_is_said()
    {
        await using Window window = await chromium.OpenAsync(pages.Comparison);
        Assert.Equal(1_200, await window.ShownAsync());

        await window.FilterAsync("utterance !is:passing");
        Assert.InRange(await window.ShownAsync(), 1, 400);
        Assert.True(await window.Page.Locator("#gb mark").CountAsync() > 0);

        await window.FilterAsync("nobody-says-this");
        Assert.Equal("Nothing matches “nobody-says-this”.", await window.Page.TextContentAsync("#why"));
        await window.Page.ClickAsync("#clear");
        Assert.Equal(1_200, await window.ShownAsync());
    }

    [Fact]
    public async Task Every_tile_and_finding_leads_to_as_many_rows_as_it_says()
    {
        await using Window window = await chromium.OpenAsync(pages.Comparison);
        foreach (ILocator link in await window.Page.Locator(".tiles a, .lede a, .points a, .gl a").AllAsync())
        {
            string text = await link.InnerTextAsync();
            await link.ClickAsync();
            Assert.Equal(new string([.. text.TakeWhile(static c => char.IsAsciiDigit(c) || c == ',').Where(char.IsAsciiDigit)]), $"{await window.ShownAsync()}");
        }
    }

    [Fact]
    public async Task Chips_choose_kinds_and_with_control_add_them_and_back_goes_back()
    {
        await using Window window = await chromium.OpenAsync(pages.Comparison);
        await window.Page.ClickAsync("[data-k=r]");
        int regressed = await window.ShownAsync();
        Assert.Equal("is:regressed", await window.Page.InputValueAsync("#q"));

        await window.Page.Locator("[data-k=f]").ClickAsync(new LocatorClickOptions { Modifiers = [KeyboardModifier.Control] });
        Assert.True(await window.ShownAsync() > regressed);
        Assert.Equal("true", await window.Page.GetAttributeAsync("[data-k=f]", "aria-pressed"));

        await window.Page.GoBackAsync();
        Assert.Equal(regressed, await window.ShownAsync());
        await window.Page.ClickAsync("[data-why=v]");
        Assert.Equal("entity wrong value", await window.Page.Locator("#gb .why").First.TextContentAsync());
    }

    [Fact]
    public async Task Columns_sort_the_rows_both_ways()
    {
        await using Window window = await chromium.OpenAsync(pages.Comparison);
        await window.Page.ClickAsync("#gh [data-s=line] button");
        Assert.Equal("2", await window.Page.TextContentAsync("#gb .gr:first-child .c5"));
        await window.Page.ClickAsync("#gh [data-s=line] button");
        Assert.Equal("1201", await window.Page.TextContentAsync("#gb .gr:first-child .c5"));
        Assert.Equal("descending", await window.Page.GetAttributeAsync("#gh [data-s=line]", "aria-sort"));

        await window.Page.ClickAsync("#it thead button >> nth=0");
        Assert.Equal("descending", await window.Page.GetAttributeAsync("#it th", "aria-sort"));
    }

    [Fact]
    public async Task A_row_opens_by_keyboard_and_its_link_opens_it_again_elsewhere()
    {
        await using Window window = await chromium.OpenAsync(pages.Comparison);
        await window.Page.Keyboard.PressAsync("/");
        await window.Page.Keyboard.TypeAsync("is:regressed");
        await window.AddressAsync(static address => address.Contains("regressed", StringComparison.Ordinal));
        await window.Page.FocusAsync("#grid");
        await window.Page.Keyboard.PressAsync("j");
        Assert.True(await window.Page.IsVisibleAsync("#drawer"));
        await window.Page.Keyboard.PressAsync("j");
        string title = (await window.Page.TextContentAsync("#dt"))!;
        string hash = await window.HashAsync();

        await using Window other = await chromium.OpenAsync(pages.Comparison, hash: hash);
        Assert.Equal(title, await other.Page.TextContentAsync("#dt"));
        await other.Page.Keyboard.PressAsync("Escape");
        Assert.False(await other.Page.IsVisibleAsync("#drawer"));
        await other.Page.Keyboard.PressAsync("?");
        Assert.True(await other.Page.IsVisibleAsync("#help"));
    }

    [Fact]
    public async Task An_address_of_nothing_opens_nothing_and_breaks_nothing()
    {
        await using Window window = await chromium.OpenAsync(pages.Comparison, hash: "#q=%22&s=nonsense&u=AAAAAAAA");
        Assert.False(await window.Page.IsVisibleAsync("#drawer"));
        Assert.Equal(1_200, await window.ShownAsync());
    }

    [Fact]
    public async Task Rows_are_saved_as_a_table_that_no_spreadsheet_runs()
    {
        await using Window window = await chromium.OpenAsync(pages.Comparison);
        IDownload download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync("#csv"));
        byte[] saved = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        string text = Encoding.UTF8.GetString(saved);

        Assert.Equal("comparison.csv", download.SuggestedFilename);
        Assert.Equal([0xEF, 0xBB, 0xBF], saved[..3]);
        Assert.Equal(1_201, text.Split("\r\n").Length - 1);
        Assert.Contains("\"'=HYPERLINK(1)\"", text, StringComparison.Ordinal);
        Assert.Contains("\"<img src=x onerror=alert(1)>\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_rows_come_on_demand()
    {
        await using Window window = await chromium.OpenAsync(pages.Comparison);
        await window.Page.Locator("#gb .gr").Nth(499).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        Assert.InRange(await window.Page.Locator("#gb .gr").CountAsync(), 500, 1_000);
        await window.Page.EvaluateAsync("document.getElementById('all').click()");
        Assert.Equal(1_200, await window.Page.Locator("#gb .gr").CountAsync());
    }

    [Fact]
    public async Task With_scripts_blocked_everything_but_filters_can_be_read()
    {
        await using Window window = await chromium.OpenAsync(pages.Comparison, new BrowserNewContextOptions { JavaScriptEnabled = false });
        Assert.True(await window.Page.IsVisibleAsync("noscript p"));
        Assert.True(await window.Page.IsVisibleAsync("text=Regressed utterances"));
        Assert.True(await window.Page.IsVisibleAsync("h1"));
        Assert.False(await window.Page.IsVisibleAsync("#sum"));
        Assert.False(await window.Page.IsVisibleAsync(".ut"));
    }

    [Fact]
    public async Task The_theme_follows_the_system_and_can_be_switched_and_is_kept()
    {
        await using Window window = await chromium.OpenAsync(pages.Comparison, new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(18, 20, 24)", await BackgroundAsync(window));
        await window.Page.ClickAsync("#theme");
        Assert.Equal("rgb(246, 245, 242)", await BackgroundAsync(window));
        await window.Page.ReloadAsync();
        Assert.Equal("rgb(246, 245, 242)", await BackgroundAsync(window));
    }

    [Fact]
    public async Task In_print_there_are_few_pages_on_white_without_controls()
    {
        await using Window window = await chromium.OpenAsync(pages.Comparison, new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        byte[] pdf = await window.Page.PdfAsync(new PagePdfOptions { Format = "A4", PrintBackground = true });
        Assert.InRange(Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1, 2, 9);

        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await BackgroundAsync(window));
        Assert.False(await window.Page.IsVisibleAsync(".bar"));
        Assert.False(await window.Page.IsVisibleAsync(".ut"));
        Assert.True(await window.Page.IsVisibleAsync(".static"));
    }

    [Theory]
    [InlineData(nameof(Pages.Comparison), 1_440, false)]
    [InlineData(nameof(Pages.Comparison), 420, false)]
    [InlineData(nameof(Pages.Comparison), 1_440, true)]
    [InlineData(nameof(Pages.Comparison), 420, true)]
    [InlineData(nameof(Pages.OneRun), 1_440, false)]
    [InlineData(nameof(Pages.OneRun), 420, true)]
    [InlineData(nameof(Pages.Measured), 420, true)]
    [InlineData(nameof(Pages.Identical), 1_440, false)]
    [InlineData(nameof(Pages.NothingComparable), 420, true)]
    [InlineData(nameof(Pages.OfOne), 1_440, false)]
    public async Task Nothing_scrolls_sideways_and_axe_finds_nothing(string page, int width, bool isDark)
    {
        string file = (string)typeof(Pages).GetProperty(page)!.GetValue(pages)!;

        // Rows are alike, and axe takes minutes for hundreds of them.
        string few = page is nameof(Pages.NothingComparable) or nameof(Pages.OfOne) ? "" : "#q=%22utterance%20111%22";
        await using Window window = await chromium.OpenAsync(file, new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
        }, few);
        Assert.Equal(0, await window.SidewaysAsync());
        Assert.Equal("", await window.HiddenButSeenAsync());
        Assert.Equal("", await window.BrokenWordsAsync());
        await FindsNothingAsync(window.Page.Locator("html"));

        if (await window.Page.Locator("#gb a").CountAsync() > 0)
        {
            await window.Page.Locator("#gb a").First.ClickAsync();
            Assert.Equal("", await window.BrokenWordsAsync());
            await FindsNothingAsync(window.Page.Locator("#drawer"));
        }
    }

    private static async Task FindsNothingAsync(ILocator part)
    {
        AxeResult result = await part.RunAxe(new AxeRunOptions
        {
            RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
            ResultTypes = [ResultType.Violations],
        });
        Assert.Equal([], result.Violations.SelectMany(static violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")));
    }

    private static async Task<string> BackgroundAsync(Window window) => await window.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
