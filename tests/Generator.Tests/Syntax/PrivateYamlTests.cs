using System.Reflection;
using YamlDotNet.Core;

namespace KoreBT.Generator.Tests.Syntax;

public sealed class PrivateYamlTests
{
    [Fact]
    public void The_parser_has_a_name_of_its_own_so_that_two_generators_can_bring_theirs() => Assert.Equal("KoreBT.Yaml", typeof(Scanner).Assembly.GetName().Name);

    /// <summary>A new version of the parser may call them otherwise; then the build would mark nothing, in silence.</summary>
    [Theory]
    [InlineData("ScanPlainScalar")]
    [InlineData("ScanFlowScalar")]
    [InlineData("ScanBlockScalar")]
    [InlineData("ScanToNextToken")]
    public void A_loop_that_every_character_goes_through_is_compiled_for_speed_at_once(string loop) =>
        Assert.True(typeof(Scanner).GetMethod(loop, BindingFlags.Instance | BindingFlags.NonPublic)!.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization));
}
