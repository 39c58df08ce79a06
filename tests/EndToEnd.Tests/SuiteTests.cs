using System.Text;
using KoreBT.Client;

namespace KoreBT.EndToEnd.Tests;

public sealed class SuiteTests
{
    private static readonly TestSuiteFile Smoke = new(
    [
        new() { Utterance = "Please renew \"Dune\", Äpfel und 🍇", ExpectedIntents = ["Renew Loan", "Loan Status"], Entities = [new("Title", "Dune"), new("Until", "Friday")], EntityOrder = ["Until", "Title"] },
        new() { Utterance = "When is my train due?" },
    ]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_suite_is_imported_run_exported_and_deleted()
    {
        await using Stage stage = await Stage.OpenAsync();
        BatchTestClient client = stage.Client();

        ImportedTestSuite imported = await client.Suites.ImportAsync(Smoke, "smoke test", new ImportSuiteOptions { Description = "d" }, Token);
        BatchTestRun run = await (await client.StartRunAsync("smoke test", cancellationToken: Token)).WaitForCompletionAsync(cancellationToken: Token);
        TestSuiteFile exported = await client.Suites.ExportAsync("smoke test", Token);
        SuiteInfo listed = Assert.Single(await ListAsync(client), static suite => suite.Name == "smoke test");

        Assert.Equal((imported.Id, "d"), (listed.Id, listed.Description));
        Assert.Equal(2, run.UtteranceCount);
        Assert.Equal(run.RunId, Assert.Single(listed.Runs, each => each.Id == run.RunId).Id);
        Assert.Equal(Smoke.Cases.Select(static item => item.ToString()), exported.Cases.Select(static item => item.ToString()));
        Assert.Equal(["Until", "Title"], exported.Cases[0].EntityOrder);
        Assert.Equal(0, stage.Emulator.ForeignTokens);

        await client.DeleteRunAsync("smoke test", run.RunId, Token);
        await client.Suites.DeleteAsync("smoke test", Token);

        Assert.DoesNotContain(await ListAsync(client), static suite => suite.Name == "smoke test");
        await Assert.ThrowsAsync<RequestRefusedException>(() => client.Suites.ExportAsync("smoke test", Token));
    }

    [Fact]
    public async Task Many_suites_are_listed_over_several_pages()
    {
        await using Stage stage = await Stage.OpenAsync();
        BatchTestClient client = stage.Client();
        int before = (await ListAsync(client)).Count;
        for (int number = 0; number < 55; number++)
        {
            // A minute of calls is all that the platform allows.
            stage.Clock.Advance(TimeSpan.FromSeconds(10));
            await client.Suites.ImportAsync(Smoke, $"suite {number}", cancellationToken: Token);
        }

        stage.Clock.Advance(TimeSpan.FromMinutes(1));
        List<SuiteInfo> suites = await ListAsync(client);

        Assert.Equal(before + 55, suites.Count);
        Assert.Equal(suites.Count, suites.Select(static suite => suite.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("Renew Loan", true)]
    [InlineData("Pay Fine", false)]
    public async Task A_conversation_is_imported_run_and_deleted(string answer, bool passes)
    {
        await using Stage stage = await Stage.OpenAsync();
        ConversationTests tests = stage.Client().ConversationTests;
        using MemoryStream file = new(Encoding.UTF8.GetBytes($$"""{"testSteps":[{"input":"renew my book","outputs":[{"text":"{{answer}}"}]},{"input":"anything"}]}"""));

        ConversationSuite? suite = await tests.ImportAsync(file, "morning", "owner@library.example", cancellationToken: Token);
        ConversationTestOperation operation = await tests.StartRunAsync("morning", "owner@library.example", cancellationToken: Token);
        ConversationTestRun run = await tests.GetOperation("morning", operation.RunId).WaitForCompletionAsync(cancellationToken: Token);

        Assert.Equal("morning", suite?.Name);
        Assert.Equal((passes, 2), (run.HasPassed, run.Counts?.Total));
        Assert.Equal(2, run.Steps.Count);

        await tests.DeleteAsync(["morning"], Token);
        await Assert.ThrowsAsync<RequestRefusedException>(() => tests.StartRunAsync("morning", "owner@library.example", cancellationToken: Token));
    }

    private static async Task<List<SuiteInfo>> ListAsync(BatchTestClient client)
    {
        List<SuiteInfo> suites = [];
        await foreach (SuiteInfo suite in client.Suites.ListAsync(Token))
        {
            suites.Add(suite);
        }

        return suites;
    }
}
