using KoreBT.Client;

// A process to be killed: saves the results of one run under one name, again and again. Arguments: the address of the server, the name.
BatchTestClient client = new(new Uri(args[0]), "st-1", new TokenCredential("a.b.c"));
BatchTestRun run = await client.GetOperation("smoke", "tr-1").WaitForCompletionAsync();
while (true)
{
    await client.DownloadResultsAsync(run, args[1]);
}
