using Acme;
using Acme.Library;

// Without an address, the library of this sample lives in the process and nothing is sent anywhere.
Uri? server = args is ["--server", string address] ? new Uri(address) : null;
using HttpClient http = server is null ? new HttpClient(new FakeLibrary()) : new HttpClient();
LibraryApi library = new(http, new LibraryApiOptions
{
    BaseAddress = server ?? new Uri("https://library.example/api"),
    Credentials = [LibraryApiCredentials.Card("card-17")],
});

foreach (Book found in await library.FindBooksAsync("lost & found", new() { Shelf = [Shelf.Fiction, "cellar"], XBranch = "north" }))
{
    Console.WriteLine($"found {found.Isbn}: {found.Title}");
}

Book book = await library.GetBookAsync("978/1");
Console.WriteLine($"{book.Title}, shelf {book.Shelf}{(book.Shelf.IsKnown ? "" : " (newer than the document)")}, {book.Price} to replace");
Console.WriteLine($"also sent: {string.Join(", ", book.AdditionalProperties.AsDictionary().Keys)}");

Loan loan = await library.LendBookAsync("978/1", new LoanRequest { Reader = "r-4", Note = null }, new() { Notify = true });
Console.WriteLine($"due {loan.Due:yyyy-MM-dd}");

try
{
    await library.GetBookAsync("978-2");
}
catch (ApiException<Refusal> e) when (e.StatusCode == 404)
{
    Console.WriteLine($"refused: {e.Error.Reason}");
}

ApiResponse<Book> response = await library.GetBookWithResponseAsync("978-2");
Console.WriteLine($"the same without an exception: {response.StatusCode}, {response.Error?.Message}");
