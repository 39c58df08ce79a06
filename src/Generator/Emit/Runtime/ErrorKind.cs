namespace KoreBT.Template.Runtime;

using global::System;

/// <summary>What the body of some answers says that are no success. <paramref name="Statuses"/> are first and last status of ranges.</summary>
[GeneratedCode]
internal sealed record ErrorKind(int[] Statuses, Func<Answer, ApiException> Read);
