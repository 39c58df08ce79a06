namespace KoreBT.Analysis.Tests;

public sealed class StableIdTests
{
    /// <summary>The expected values are those of Python's <c>uuid.uuid5</c> and <c>hashlib.sha256</c>.</summary>
    [Theory]
    [InlineData("hi", "59755802-5b67-5800-906c-05bea7ed0d3e", "8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4")]
    [InlineData("caf\u00e9", "552b0775-2725-5fd4-b153-22da17c85cfb", "850f7dc43910ff890f8879c0ed26fe697c93a067ad93a7d50f466a7028a9bf4e")]
    public void An_id_depends_on_the_text_alone(string text, string uuid, string hash)
    {
        Assert.Equal(uuid, StableId.Uuid(text).ToString());
        Assert.Equal(hash, StableId.Sha256(text));
    }
}
