using Acme.Pages;
using Acme.Pages.Runtime;

namespace KoreBT.Generator.Tests.Emit.Runtime;

public sealed class LinkHeaderTests
{
    [Theory]
    [InlineData("</a>; rel=\"next\"", "/a")]
    [InlineData("<a?x=1,2;3>;rel=next", "a?x=1,2;3")]
    [InlineData("</a> ; REL = \"prev Next\" ; rel=last", "/a")]
    [InlineData("</a>; rel=prev; rel=next", null)]
    [InlineData("</a>; rel=prev, </b>; rel=next, </c>; rel=next", "/b")]
    [InlineData("</a>; title=\"<x>; rel=next, \\\" \"; rel=prev,</b>;rel=next", "/b")]
    [InlineData("</a>; anchor=\"#f\"; rel=next", null)]
    [InlineData("</a>; title*=UTF-8'de'n%c3%a4chstes; crossorigin; rel=next", "/a")]
    [InlineData("< /a >; rel=next", "/a")]
    [InlineData("<>; rel=next", "")]
    [InlineData("</a>; rel=nextish", null)]
    [InlineData("</a>", null)]
    [InlineData("</a>;", null)]
    [InlineData("</a", null)]
    [InlineData("</a>; rel=\"next", "/a")]
    [InlineData("</a>; rel=\"\\", null)]
    [InlineData("><; rel=next", null)]
    [InlineData("", null)]
    public void Gives_the_address_that_is_next_and_survives_whatever_else_it_holds(string header, string? next)
    {
        ApiResponse response = new(200);
        response.Headers.TryAddWithoutValidation("Link", header);
        Assert.Equal(next, LinkHeader.Next(response));
    }

    [Fact]
    public void Several_lines_are_one_list_and_none_is_the_end()
    {
        ApiResponse response = new(200);
        Assert.Null(LinkHeader.Next(response));
        response.Headers.TryAddWithoutValidation("Link", "</a>; rel=prev");
        response.Headers.TryAddWithoutValidation("Link", "</b>; rel=next");
        Assert.Equal("/b", LinkHeader.Next(response));
    }
}
