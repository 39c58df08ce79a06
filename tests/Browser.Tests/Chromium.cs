using Microsoft.Playwright;

namespace KoreBT.Browser.Tests;

/// <summary>One browser for all tests. Where there is none they skip and say so, unless <c>KOREBT_BROWSER=required</c> is set.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Path() is not { } path)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A window of its own, with nothing kept from others.</summary>
    public async Task<Window> OpenAsync(string file, BrowserNewContextOptions? options = null, string hash = "")
    {
        if (_browser is null)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("KOREBT_BROWSER") != "required", "There is no Chromium on the PATH: install the package chromium (Debian).");
            Assert.Fail("KOREBT_BROWSER=required is set, and there is no Chromium on the PATH: install the package chromium (Debian).");
        }

        IBrowserContext context = await _browser!.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
        return await Window.OpenAsync(context, new Uri(file).AbsoluteUri + hash, isScripted: options?.JavaScriptEnabled != false);
    }

    private static string? Path() => Names.SelectMany(static name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Where(static folder => folder.Length > 0).Select(folder => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
