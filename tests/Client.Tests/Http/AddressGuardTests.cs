using System.Net;
using KoreBT.Client.Http;

namespace KoreBT.Client.Tests.Http;

public sealed class AddressGuardTests
{
    private static readonly IPAddress[] PublicPlatform = [IPAddress.Parse("93.184.216.34")];

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("10.255.255.255")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("192.0.0.192")]
    [InlineData("192.0.2.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:a00:1::")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2001::1")]
    [InlineData("100::1")]
    public void An_address_that_is_not_public_is_refused_when_the_platform_is_public(string address) =>
        Assert.False(AddressGuard.Allows(IPAddress.Parse(address), PublicPlatform));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    public void A_public_address_is_allowed(string address) => Assert.True(AddressGuard.Allows(IPAddress.Parse(address), PublicPlatform));

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("::1", "127.0.0.1", true)]
    [InlineData("10.1.1.1", "192.168.7.7", true)]
    [InlineData("fd00::1", "10.0.0.1", true)]
    [InlineData("10.1.1.1", "127.0.0.1", false)]
    [InlineData("127.0.0.1", "10.1.1.1", false)]
    [InlineData("169.254.169.254", "10.1.1.1", false)]
    [InlineData("169.254.169.254", "169.254.169.254", false)]
    public void A_platform_that_is_not_public_itself_may_keep_its_files_nearby(string address, string platform, bool allowed) =>
        Assert.Equal(allowed, AddressGuard.Allows(IPAddress.Parse(address), [IPAddress.Parse(platform)]));

    [Theory]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[0:0:0:0:0:0:0:1]/")]
    public async Task A_spelling_of_this_machine_is_dialled_as_what_it_is_and_refused(string link)
    {
        using HttpMessageInvoker files = new(SharedTransport.Create());
        using HttpRequestMessage request = new(HttpMethod.Get, link);
        GuardedConnect.Guard(request, Origin.OfApi(new Uri("https://192.0.2.1")));

        HttpRequestException failure = await Assert.ThrowsAsync<HttpRequestException>(() => files.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.NotNull(AddressRefusedException.In(failure));
    }
}
