using System.Runtime.InteropServices;
using KoreBT.Generator.Tests.Harness;
using KoreBT.Package.Tests.Support;

namespace KoreBT.Package.Tests;

/// <summary>The sample as its reader has it: a folder of its own and a package, no more.</summary>
public sealed class SampleTests(StrangersRoom room)
{
    private const string Folder = "samples/consumer";

    private const string Lost = """{"isbn":"978/1","title":"The Lost Shelf","shelf":"cellar","price":"12.50","pages":240}""";

    private const string OnTheWire = """
        GET /api/books?words=lost%20%26%20found&shelf=fiction&shelf=cellar HTTP/1.1
        Accept: application/json
        X-Branch: north
        X-Library-Card: card-17

        GET /api/books/978%2F1 HTTP/1.1
        Accept: application/json
        X-Library-Card: card-17

        POST /api/books/978%2F1/loans?notify=true HTTP/1.1
        Accept: application/json
        Content-Length: 28
        Content-Type: application/json
        X-Library-Card: card-17
        {"reader":"r-4","note":null}

        GET /api/books/978-2 HTTP/1.1
        Accept: application/json
        X-Library-Card: card-17

        GET /api/books/978-2 HTTP/1.1
        Accept: application/json
        X-Library-Card: card-17
        """;

    private const string OnTheScreen = """
        found 978/1: The Lost Shelf
        The Lost Shelf, shelf cellar (newer than the document), 12.50 to replace
        also sent: pages
        due 2026-03-01
        refused: There is no such book.
        the same without an exception: 404, getBook failed with status 404.
        """;

    [Fact]
    public async Task The_sample_runs_without_a_server()
    {
        Assert.Equal(OnTheScreen, Lines((await room.RunAsync(Folder, "run")).MustSucceed().Output));
    }

    [Fact]
    public async Task The_sample_as_a_native_program_says_on_the_wire_what_the_document_wants()
    {
        Assert.SkipWhen(OperatingSystem.IsLinux() && !Compiler.IsThere, "Native AOT needs clang or gcc, and this machine has neither.");
        string folder = room.PathOf(Folder);
        Dotnet publish = await room.RunAsync(Folder, "publish", "-p:PublishAot=true", "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", "native");
        publish.MustSucceed();
        Assert.False(File.Exists(Path.Combine(folder, "native", "Consumer.dll")), "This is no native program.");

        await using LoopbackServer server = new(Answer);
        Dotnet run = await Dotnet.StartAsync(folder, Path.Combine(folder, "native", "Consumer"), "--server", server.Address + "api");

        Assert.Equal(OnTheScreen, Lines(run.MustSucceed().Output));
        Assert.Equal(OnTheWire, string.Join("\n\n", server.Requests.Select(Transcript)));
    }

    [Theory]
    [InlineData("samples/consumer/Consumer.csproj")]
    [InlineData("src/Generator/README.md")]
    [InlineData("README.md")]
    public async Task What_users_copy_names_the_version_of_this_repository(string file) =>
        Assert.Contains(
            $"""<PackageReference Include="KoreBT.Generator" Version="{PackedPackages.Released}" PrivateAssets="all" />""",
            await File.ReadAllTextAsync(Repository.PathOf(file), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);

    private static byte[] Answer(WireRequest request) => request switch
    {
        { Method: "POST" } => LoopbackServer.Answer(201, """{"isbn":"978/1","due":"2026-03-01"}"""),
        { Target: "/api/books/978%2F1" } => LoopbackServer.Answer(200, Lost),
        _ when request.Target.StartsWith("/api/books?", StringComparison.Ordinal) => LoopbackServer.Answer(200, $"[{Lost}]"),
        _ => LoopbackServer.Answer(404, """{"reason":"There is no such book."}"""),
    };

    private static string Transcript(WireRequest request) => string.Join('\n', (string[])
    [
        request.Line,
        .. request.Headers.Where(static h => h.Key != "Host").Select(static h => $"{h.Key}: {h.Value}").Order(StringComparer.Ordinal),
        .. request.Body.Length > 0 ? [request.Text] : Array.Empty<string>(),
    ]);

    private static string Lines(string output) => output.ReplaceLineEndings("\n").TrimEnd();
}
