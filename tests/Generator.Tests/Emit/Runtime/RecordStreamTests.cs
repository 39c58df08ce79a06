using Acme.Library;
using KoreBT.Generator.Tests.Harness;

namespace KoreBT.Generator.Tests.Emit.Runtime;

public sealed class RecordStreamTests
{
    [Theory]
    [InlineData("{\"text\":\"a\"}\n{\"text\":\"b\"}\n")]
    [InlineData("{\"text\":\"a\"}\r\n\r\n \n{\"text\":\"b\"}")]
    [InlineData("\uFEFF{\"text\":\"a\"}\n{\"text\":\"b\"}\r\n")]
    public async Task Lines_are_items_wherever_the_network_cuts_them(string body)
    {
        using StreamService service = new(StreamService.Bytes(body), "application/jsonl");
        Assert.Equal(["a", "b"], await EventStreamTests.Texts(new LibraryApi(service.Client()).ListLinesAsync(cancellationToken: TestContext.Current.CancellationToken)));
        Assert.True(service.IsDisposed);
        Assert.Equal("application/jsonl, application/json;q=0.9", service.Request.Headers.Accept.ToString());
    }

    [Fact]
    public async Task A_cut_line_is_an_error_after_the_items_before_it()
    {
        using StreamService service = new(StreamService.Bytes("{\"text\":\"a\"}\n{\"text\":"), "application/jsonl");
        List<string> texts = [];
        ApiException e = await Assert.ThrowsAsync<ApiException>(() => EventStreamTests.Texts(new LibraryApi(service.Client()).ListLinesAsync(cancellationToken: TestContext.Current.CancellationToken), texts));
        Assert.Equal("{\"text\":", System.Text.Encoding.UTF8.GetString(e.RawBody.Span));
        Assert.Equal(["a"], texts);
    }

    [Fact]
    public async Task Separated_values_may_span_lines_and_the_schema_of_the_whole_list_gives_the_item()
    {
        using StreamService service = new(StreamService.Bytes("\u001e[1,\n2]\n\u001e[]\n\u001e"), "application/json-seq");
        List<IReadOnlyList<int>> found = [];
        await foreach (IReadOnlyList<int> item in new LibraryApi(service.Client()).ListSequenceAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            found.Add(item);
        }

        Assert.Equal([[1, 2], []], found);
    }
}
