namespace KoreBT.Template.Runtime;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Linq;
using global::System.Runtime.CompilerServices;
using global::System.Threading;
using global::System.Threading.Tasks;

/// <summary>All items of an operation that answers with pages. Each page is an ordinary call, made when its first item is asked for.</summary>
[GeneratedCode]
internal static class Pages
{
    /// <summary>Each page names where the next one begins; null or an empty text is the end.</summary>
    public static IAsyncEnumerable<TItem> CursorAsync<TCursor, TPage, TItem>(
        string operation,
        TCursor first,
        Func<TCursor, CancellationToken, Task<ApiResponse<TPage>>> send,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, TCursor> next,
        Func<TPage, bool?>? hasMore,
        CancellationToken cancellationToken) =>
        ReadAsync(operation, first, send, items, hasMore, (page, _, _) => next(page.Body), isCounted: false, cancellationToken);

    /// <summary>Each page has the address of the next one; null or an empty text is the end.</summary>
    public static IAsyncEnumerable<TItem> LinkAsync<TPage, TItem>(
        string operation,
        Func<Uri?, CancellationToken, Task<ApiResponse<TPage>>> send,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<ApiResponse<TPage>, string?> next,
        Func<TPage, bool?>? hasMore,
        CancellationToken cancellationToken) =>
        ReadAsync(operation, null, send, items, hasMore, (page, _, _) => Address(operation, page, next(page)), isCounted: false, cancellationToken);

    /// <summary>The place of a page is a number, that of the page or of its first item; a page without items is the end.</summary>
    public static IAsyncEnumerable<TItem> CountAsync<TPage, TItem>(
        string operation,
        long first,
        bool byItems,
        Func<long, CancellationToken, Task<ApiResponse<TPage>>> send,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, bool?>? hasMore,
        CancellationToken cancellationToken) =>
        ReadAsync<long?, TPage, TItem>(
            operation,
            first,
            (place, token) => send(place.GetValueOrDefault(), token),
            items,
            hasMore,
            (_, place, count) => count == 0 ? null : checked(place + (byItems ? count : 1)),
            isCounted: true,
            cancellationToken);

    /// <summary>Where to begin, for a parameter whose numbers are text.</summary>
    public static long Number(string? text, long otherwise, string name) =>
        text is null ? otherwise
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number
        : throw new ArgumentException("'" + text + "' is no whole number to go on from.", name);

    private static async IAsyncEnumerable<TItem> ReadAsync<TPlace, TPage, TItem>(
        string operation,
        TPlace place,
        Func<TPlace, CancellationToken, Task<ApiResponse<TPage>>> send,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, bool?>? hasMore,
        Func<ApiResponse<TPage>, TPlace, int, TPlace> next,
        bool isCounted,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<object?> seen = [place];
        IReadOnlyList<TItem> before = [];
        do
        {
            ApiResponse<TPage> page = await send(place, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<TItem> found = items(page.Body) ?? [];

            if (place is null)
            {
                // A link may lead back to where the arguments led.
                seen.Add(page.Address);
            }

            // A service that does not look at the number gives its first page for ever.
            if (isCounted && found.Count > 0 && found.SequenceEqual(before))
            {
                throw Error(operation, page, "gave the same page twice: the service repeats itself, and there would be no end.");
            }

            foreach (TItem item in found)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }

            if (hasMore?.Invoke(page.Body) == false)
            {
                yield break;
            }

            (before, place) = (found, next(page, place, found.Count));
            if (!IsEnd(place) && !seen.Add(place))
            {
                throw Error(operation, page, "names a next page that has been read: the service repeats itself, and there would be no end.");
            }
        }
        while (!IsEnd(place));
    }

    private static bool IsEnd<TPlace>(TPlace place) => place is null or string { Length: 0 };

    /// <summary>The credentials of the call go with the next one: they must not go elsewhere.</summary>
    private static Uri? Address(string operation, ApiResponse page, string? next)
    {
        if (string.IsNullOrEmpty(next))
        {
            return null;
        }

        if (page.Address is not { } from || !Uri.TryCreate(from, next, out Uri? address))
        {
            throw Error(operation, page, "names a next page by something that is no address.");
        }

        return Uri.Compare(from, address, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0 ? address
            : throw Error(operation, page, "names a next page at " + address.Scheme + "://" + address.Authority + ", but the call went to " + from.Scheme + "://" + from.Authority + ": it is not followed.");
    }

    private static ApiException Error(string operation, ApiResponse page, string message) =>
        new(operation + " " + message, new Answer(operation, page.StatusCode, page.Headers, page.ContentHeaders, default));
}
