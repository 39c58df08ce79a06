namespace KoreBT.Template;

/// <summary>A credential for one security scheme of the document: how the secret gets onto a request. It never shows the secret.</summary>
[GeneratedCode]
public sealed class ApiCredential
{
    private readonly global::System.Func<global::System.Net.Http.HttpRequestMessage, global::System.Threading.CancellationToken, global::System.Threading.Tasks.ValueTask> _apply;

    /// <summary>A credential of your own, such as a signature; the ordinary ones have factories.</summary>
    /// <param name="scheme">The name of the security scheme, as the document writes it.</param>
    /// <param name="apply">Puts the credential on a request.</param>
    public ApiCredential(
        string scheme,
        global::System.Func<global::System.Net.Http.HttpRequestMessage, global::System.Threading.CancellationToken, global::System.Threading.Tasks.ValueTask> apply)
    {
        global::System.ArgumentNullException.ThrowIfNull(scheme);
        global::System.ArgumentNullException.ThrowIfNull(apply);
        (Scheme, _apply) = (scheme, apply);
    }

    /// <summary>The name of the security scheme.</summary>
    public string Scheme { get; }

    /// <summary>Puts the credential on a request.</summary>
    /// <param name="request">The request, which has not been sent.</param>
    /// <param name="cancellationToken">Ends the wait for a token.</param>
    /// <returns>When the request carries the credential.</returns>
    public global::System.Threading.Tasks.ValueTask ApplyAsync(global::System.Net.Http.HttpRequestMessage request, global::System.Threading.CancellationToken cancellationToken) =>
        _apply(request, cancellationToken);

    /// <summary>The name of the scheme alone.</summary>
    /// <returns><see cref="Scheme"/>.</returns>
    public override string ToString() => Scheme;
}
