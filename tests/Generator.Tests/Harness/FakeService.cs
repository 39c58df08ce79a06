using System.Net;
using System.Text;

namespace KoreBT.Generator.Tests.Harness;

/// <summary>Answers every request with one prepared answer, and remembers what was asked.</summary>
internal sealed class FakeService(int status = 200, string body = "", string mediaType = "application/json") : HttpMessageHandler
{
    public HttpRequestMessage Request { get; private set; } = new();

    public string Body { get; private set; } = "";

    public string Target => Request.RequestUri!.PathAndQuery;

    public int Calls { get; private set; }

    public HttpClient Client() => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls++;
        Request = request;
        Body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        HttpResponseMessage answer = new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
        answer.Headers.Add("X-Answer", "yes");
        return answer;
    }
}
