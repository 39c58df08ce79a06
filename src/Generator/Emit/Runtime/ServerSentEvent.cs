namespace KoreBT.Template;

/// <summary>An event as the service sent it.</summary>
/// <param name="EventType">What kind of event it is; <c>message</c> when the service does not say.</param>
/// <param name="Data">Its text; lines end in a line feed.</param>
/// <param name="Id">The last id that the service named, this event included; empty when there was none.</param>
[GeneratedCode]
public readonly record struct ServerSentEvent(string EventType, string Data, string Id);
