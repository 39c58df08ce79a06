using KoreBT.Generator.Model;

namespace KoreBT.Generator.Emit;

/// <summary>The registration of the client with <c>IHttpClientFactory</c>, for projects that reference it.</summary>
internal sealed class ServicesEmitter(TypeText types)
{
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.";

    public string Emit(ApiModel model)
    {
        string client = types.Own(model.ClientName);
        string options = types.Own(model.ClientName + "Options");
        SourceWriter writer = types.Begin()
            .Line("/// <summary>Registers <see cref=\"" + model.ClientName + "\"/> with <c>IHttpClientFactory</c>.</summary>")
            .Line(TypeText.GeneratedCode)
            .Open("public static class " + model.ClientName + "ServiceCollectionExtensions")
            .Line("/// <summary>Adds <see cref=\"" + model.ClientName + "\"/>" + (model.HasInterface ? ", under its interface as well," : "") + " as a typed client. The timeout of the options rules: the <c>HttpClient</c> gets none of its own.</summary>")
            .Line("/// <param name=\"services\">Where the client is added.</param>")
            .Line("/// <param name=\"options\">Makes the options, with other services if need be: <c>services => new() { … }</c>. Null means the defaults.</param>")
            .Line("/// <returns>For handlers, such as those that retry, and for further settings of the <c>HttpClient</c>.</returns>")
            .Open("public static " + Services + "IHttpClientBuilder Add" + model.ClientName + "(this " + Services + "IServiceCollection services, global::System.Func<global::System.IServiceProvider, " + options + ">? options = null)");
        if (model.HasInterface)
        {
            writer.Line(Services + "ServiceCollectionServiceExtensions.AddTransient<" + types.Own(model.InterfaceName) + ">(services, static provider => " + Services + "ServiceProviderServiceExtensions.GetRequiredService<" + client + ">(provider));");
        }

        return writer.Line(Services + "IHttpClientBuilder builder = " + Services + "HttpClientFactoryServiceCollectionExtensions.AddHttpClient(services, " + CSharp.Literal(types.Namespace + "." + model.ClientName) + ", static http => http.Timeout = global::System.Threading.Timeout.InfiniteTimeSpan);")
            .Line("return " + Services + "HttpClientBuilderExtensions.AddTypedClient(builder, (http, provider) => new " + client + "(http, options?.Invoke(provider)));")
            .Close()
            .Close()
            .ToString();
    }
}
