namespace KoreBT.Template;

/// <summary>Settings of one call; null means as the client has it.</summary>
[GeneratedCode]
public record RequestOptions
{
    /// <summary>For the whole call, from the credential to the last byte of the body.</summary>
    public global::System.TimeSpan? Timeout { get; init; }

    /// <summary>The last word on the request, after the credential.</summary>
    public global::System.Action<global::System.Net.Http.HttpRequestMessage>? Configure { get; init; }

    /// <summary>
    /// Sees each answer as soon as its headers are there, good or bad: the way to the headers of a stream and of each page. The body has
    /// not been read, so <see cref="global::KoreBT.Template.ApiResponse.Error"/> is null.
    /// </summary>
    public global::System.Action<global::KoreBT.Template.ApiResponse>? OnResponse { get; init; }

    /// <summary>The address of a page that another one named, in the place of the address that the arguments give.</summary>
    internal global::System.Uri? PageAddress { get; init; }
}
