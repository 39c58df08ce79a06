namespace KoreBT.Package.Tests.Support;

/// <summary>
/// Projects as users have them, each odd in its own way, in one solution: to build them together takes a fraction of the time.
/// Every warning is an error to all of them.
/// </summary>
public sealed class BuiltConsumers(PackedPackages packages) : IAsyncLifetime
{
    private const string Document = "Library.yaml";

    /// <summary>The classes that a careless client would pick instead of those of .NET.</summary>
    private const string Namesakes = """
        class System { } class Microsoft { } class Task { } class String { } class Object { } class Uri { } class HttpClient { } class CancellationToken { }
        class List { } class Utf8JsonReader { } class JsonElement { } class Exception { } class Attribute { } class DateTimeOffset { } class Json { }
        """;

    private string _output = "";

    public string Folder { get; } = packages.Folder("consumers");

    /// <summary>What the build said about a project; empty when nothing.</summary>
    public string Complaints(string name) =>
        string.Join('\n', _output.Split('\n').Where(line => line.Contains(": error", StringComparison.Ordinal) && line.Contains($"{name}.", StringComparison.Ordinal)));

    public bool IsBuilt(string name, string framework) => File.Exists(Path.Combine(Folder, name, "bin", "Debug", framework, $"{name}.dll"));

    public async ValueTask InitializeAsync()
    {
        Write("Directory.Build.props", "<Project><PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors><UseSharedCompilation>false</UseSharedCompilation></PropertyGroup></Project>");
        Write(Document, await File.ReadAllTextAsync(Repository.PathOf("samples", "consumer", "openapi.yaml"), TestContext.Current.CancellationToken));
        Write("Shop.yaml", await File.ReadAllTextAsync(Repository.PathOf("tests", "Generator.Tests", "Documents", "shop.yaml"), TestContext.Current.CancellationToken));

        Project("Strict", """
            <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
            <LangVersion Condition="'$(TargetFramework)' == 'net8.0'">12</LangVersion>
            <Nullable>enable</Nullable>
            <AnalysisLevel>latest-all</AnalysisLevel>
            <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <IsAotCompatible>true</IsAotCompatible>
            <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
            """, """
            <OpenApiSpec Include="../Library.yaml" Namespace="Acme.Library" ClientName="LibraryApi" />
            <OpenApiSpec Include="../Shop.yaml" Namespace="Acme.Shop" ClientName="ShopApi" />
            """);

        Project("Bare", """
            <TargetFramework>net8.0</TargetFramework>
            <RootNamespace>Acme Corp.2nd-hand.class</RootNamespace>
            """, """<OpenApiSpec Include="../Library.yaml" />""");
        Write("Bare/Use.cs", "class Use { object It => typeof(Acme_Corp._2nd_hand.class_.ApiClient); }");

        Project("Preview", """
            <TargetFramework>net10.0</TargetFramework>
            <LangVersion>preview</LangVersion>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            """, """<OpenApiSpec Include="../Library.yaml" Namespace="Acme.Library" />""");

        Project("Namesakes", """
            <TargetFramework>net10.0</TargetFramework>
            <LangVersion>latest</LangVersion>
            <Nullable>disable</Nullable>
            """, """<OpenApiSpec Include="../Library.yaml" Namespace="Acme.Inner.Library" Interface="true" />""");
        Write("Namesakes/Types.cs", $"namespace Acme {{ {Namesakes} }}\nnamespace Acme.Inner {{ {Namesakes} }}\n");

        string emulator = Repository.PathOf("src", "Emulator", "bin", PackedPackages.Configuration, "net10.0", "KoreBT.Emulator.dll");
        Project("Documents", """
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <!-- A block that awaits nothing is in an asynchronous method all the same. -->
            <NoWarn>CS1998</NoWarn>
            """, $"""
            <PackageReference Include="KoreBT.Analysis" Version="{packages.Version}" />
            <PackageReference Include="KoreBT.Client" Version="{packages.Version}" />
            <Reference Include="{emulator}" />
            <OpenApiSpec Include="../Library.yaml" Namespace="Acme.Library" ClientName="LibraryApi" />
            """);
        Write("Documents/Assumed.cs", DocumentedCode.Assumed);
        foreach ((string name, string text) in DocumentedCode.Files())
        {
            Write($"Documents/{name}", text);
        }

        Write("Basic/Basic.vbproj", Text("<TargetFramework>net10.0</TargetFramework>", """<OpenApiSpec Include="../Library.yaml" />"""));

        string[] projects = ["Strict/Strict.csproj", "Bare/Bare.csproj", "Preview/Preview.csproj", "Namesakes/Namesakes.csproj", "Documents/Documents.csproj", "Basic/Basic.vbproj"];
        Write("Consumers.slnx", $"<Solution>{string.Concat(projects.Select(static path => $"<Project Path=\"{path}\" />"))}</Solution>");
        Dotnet build = await Dotnet.RunAsync(Folder, "build", "Consumers.slnx");
        _output = build.Output;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Project(string name, string properties, string items) => Write($"{name}/{name}.csproj", Text(properties, items));

    private string Text(string properties, string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{properties}</PropertyGroup>
          <ItemGroup>
            <PackageReference Include="KoreBT.Generator" Version="{packages.Version}" PrivateAssets="all" />
            {items}
          </ItemGroup>
        </Project>
        """;

    private void Write(string file, string text) => packages.Write(Path.Combine("consumers", file), text);
}
