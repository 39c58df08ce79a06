using Acme;
using Acme.Library;

// The library of this sample lives in the process: nothing is sent anywhere.
using FakeLibrary service = new();
using HttpClient http = new(service);
LibraryApi library = new(http, new LibraryApiOptions { Credentials = [LibraryApiCredentials.Card("card-17")] });

Book book = await library.GetBookAsync("978-1");
Console.WriteLine($"{book.Title}, shelf {book.Shelf}{(book.Shelf.IsKnown ? "" : " (newer than the document)")}, {book.Price} to replace");
Console.WriteLine($"also sent: {string.Join(", ", book.AdditionalProperties.AsDictionary().Keys)}");

Loan loan = await library.LendBookAsync("978-1", new LoanRequest { Reader = "r-4", Note = null }, new LendBookOptions { Notify = true });
Console.WriteLine($"due {loan.Due:yyyy-MM-dd}; the request was {service.LastRequest}");

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
