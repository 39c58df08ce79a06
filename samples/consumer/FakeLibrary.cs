using System.Net;
using System.Text;

namespace Acme;

/// <summary>Answers in the place of a server.</summary>
internal sealed class FakeLibrary : HttpMessageHandler
{
    public string LastRequest { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        LastRequest = $"{request.Method} {request.RequestUri!.PathAndQuery} {body}".TrimEnd();
        return request switch
        {
            { Method.Method: "POST" } => Answer(HttpStatusCode.Created, """{"isbn":"978-1","due":"2026-03-01"}"""),
            { RequestUri.AbsolutePath: "/api/books/978-1" } => Answer(HttpStatusCode.OK, """{"isbn":"978-1","title":"The Lost Shelf","shelf":"cellar","price":"12.50","pages":240}"""),
            _ => Answer(HttpStatusCode.NotFound, """{"reason":"There is no such book."}"""),
        };
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
