using System.Net;
using System.Text;

namespace Acme;

/// <summary>Answers in the place of a server.</summary>
internal sealed class FakeLibrary : HttpMessageHandler
{
    private const string Lost = """{"isbn":"978/1","title":"The Lost Shelf","shelf":"cellar","price":"12.50","pages":240}""";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(request switch
    {
        { Method.Method: "POST" } => Answer(HttpStatusCode.Created, """{"isbn":"978/1","due":"2026-03-01"}"""),
        { RequestUri.AbsolutePath: "/api/books" } => Answer(HttpStatusCode.OK, $"[{Lost}]"),
        { RequestUri.AbsolutePath: "/api/books/978%2F1" } => Answer(HttpStatusCode.OK, Lost),
        _ => Answer(HttpStatusCode.NotFound, """{"reason":"There is no such book."}"""),
    });

    private static HttpResponseMessage Answer(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
