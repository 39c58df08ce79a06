using KoreBT.Client;
using KoreBT.Client.Hosting;
using KoreBT.Client.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a <see cref="BatchTestClient"/>.</summary>
public static class KoreBatchTestingExtensions
{
    private const string HttpClientName = "KoreBT.Client";

    /// <summary>Registers a client that is set up by a section of a configuration, such as <c>configuration.GetSection("Kore")</c>.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">
    /// Keys: the properties of <see cref="KoreBatchTestingOptions"/>, and those of <see cref="KoreCredential.FromConfiguration"/> unless a <see cref="KoreCredential"/> is
    /// registered beside. Secrets belong in user secrets, the environment, or a file that a key names.
    /// </param>
    /// <returns><paramref name="services"/>.</returns>
    /// <remarks>
    /// The client is a singleton. It takes its connections from <c>IHttpClientFactory</c>, its log from <see cref="ILoggerFactory"/> and its clock from <see cref="TimeProvider"/>
    /// where they are registered. Settings are checked when the host starts.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The section has a key that is not known.</exception>
    public static IServiceCollection AddKoreBatchTesting(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        KnownKeys.Require(configuration);
        services.AddOptions<KoreBatchTestingOptions>().Bind(configuration);
        services.TryAddSingleton(provider => CredentialReading.Read(configuration, TimeOf(provider)));
        return Add(services);
    }

    /// <summary>Registers a client that is set up in code.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configure">Sets the options.</param>
    /// <param name="credential">Makes what proves who calls.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddKoreBatchTesting(this IServiceCollection services, Action<KoreBatchTestingOptions> configure, Func<IServiceProvider, KoreCredential> credential)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        ArgumentNullException.ThrowIfNull(credential);
        services.AddOptions<KoreBatchTestingOptions>().Configure(configure);
        services.TryAddSingleton(credential);
        return Add(services);
    }

    private static IServiceCollection Add(IServiceCollection services)
    {
        services.AddOptions<KoreBatchTestingOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<KoreBatchTestingOptions>, OptionsReading>());

        // The factory's own messages would be a second log of the same calls, in which links might stand.
        services.AddHttpClient(HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(static () => ConnectTimeouts.Named(SharedTransport.Create()))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.TryAddSingleton(static provider =>
        {
            KoreBatchTestingOptions options = provider.GetRequiredService<IOptions<KoreBatchTestingOptions>>().Value;
            HttpMessageHandler transport = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(HttpClientName);
            return new BatchTestClient(
                options.Host,
                options.BotId,
                provider.GetRequiredService<KoreCredential>(),
                OptionsReading.ClientOptions(options, transport, TimeOf(provider), provider.GetService<ILoggerFactory>()));
        });
        return services;
    }

    private static TimeProvider TimeOf(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
