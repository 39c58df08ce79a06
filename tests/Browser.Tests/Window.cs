using System.Globalization;
using Microsoft.Playwright;

namespace KoreBT.Browser.Tests;

/// <summary>An opened page, and everything it did that it should not.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Window(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public static async Task<Window> OpenAsync(IBrowserContext context, string address, bool isScripted)
    {
        Window window = new(context, await context.NewPageAsync());
        window.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                window._complaints.Add($"request of {request.Url}");
            }
        };
        // Violations of the policy are errors on the console.
        window.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && isScripted)
            {
                window._complaints.Add(message.Text);
            }
        };
        window.Page.PageError += (_, error) => window._complaints.Add(error);
        window.Page.Dialog += (_, dialog) => window._complaints.Add($"dialog {dialog.Message}");
        await window.Page.GotoAsync(address);
        if (isScripted)
        {
            await window.Page.Locator("html.js").WaitForAsync();
        }

        return window;
    }

    /// <summary>How many utterances the list says it shows.</summary>
    public async Task<int> ShownAsync() => int.Parse((await Page.TextContentAsync("#count"))!.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    public async Task<string> HashAsync() => await Page.EvaluateAsync<string>("location.hash");

    /// <summary>Types a filter and waits until the address has it.</summary>
    public async Task FilterAsync(string filter)
    {
        await Page.FillAsync("#q", filter);
        await AddressAsync(address => Filter(address) == filter);
    }

    /// <summary>
    /// Waits until the address is as wanted. Not by a condition written as script: to evaluate a text is what the page's policy forbids. Nor by the next navigation: it may have been between a look at the
    /// address and the beginning of the wait.
    /// </summary>
    public async Task AddressAsync(Func<string, bool> isWanted)
    {
        for (int looks = 0; !isWanted(Page.Url); looks++)
        {
            Assert.True(looks < 600, $"The address stayed {Page.Url}.");
            await Page.WaitForTimeoutAsync(50);
        }
    }

    /// <summary>How far the page can be scrolled sideways, in pixels.</summary>
    public async Task<int> SidewaysAsync() => await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>What is marked as hidden and takes room all the same, because a style of its own says how it is laid out.</summary>
    public async Task<string> HiddenButSeenAsync() =>
        await Page.EvaluateAsync<string>("[...document.querySelectorAll('[hidden]')].filter(part => part.getClientRects().length > 0).map(part => part.outerHTML.slice(0, 200)).join(' | ')");

    /// <summary>Single words that are broken into lines where none should be: heads of columns and numbers.</summary>
    public async Task<string> BrokenWordsAsync() => await Page.EvaluateAsync<string>("""
        [...document.querySelectorAll('thead th, thead td, .num, .nw')].flatMap(part => {
            const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT), broken = [];
            while (texts.nextNode()) {
                for (const word of texts.currentNode.data.matchAll(/\S+/g)) {
                    const range = document.createRange();
                    range.setStart(texts.currentNode, word.index);
                    range.setEnd(texts.currentNode, word.index + word[0].length);
                    const lines = new Set([...range.getClientRects()].map(line => Math.round(line.top)));
                    if (lines.size > 1) broken.push(word[0]);
                }
            }
            return broken;
        }).join(' | ')
        """);

    private static string Filter(string address) =>
        System.Web.HttpUtility.ParseQueryString(new Uri(address).Fragment.TrimStart('#'))["q"] ?? "";

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_complaints);
    }
}
