using System.Buffers.Binary;

namespace Fusion.Web.BrowserTests.Pages;

public sealed class PictureTests
{
    const int Width = 1280, Height = 800;

    static readonly (string Name, string Path)[] Pictures = [("home.png", "/"), ("list.png", "/innovations?hope=learning-ecosystems&hope=trusted-relationships")];

    [Fact]
    public async Task The_picture_of_the_README_is_made_by_this_test()
    {
        if (Environment.GetEnvironmentVariable("FUSION_PICTURES") == "write") await Write();

        foreach (var (name, _) in Pictures)
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(Repository.Pictures, name));
            Assert.Equal([0x89, .. "PNG\r\n\u001a\n"u8], bytes[..8]);
            Assert.Equal((Width, Height), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
            Assert.InRange(bytes.Length, 1, 300 * 1024);
        }
    }

    static async Task Write()
    {
        await using var site = await Site.Start(demonstration: false);
        site.TakeCharge();
        await using var visitor = await Visitor.To(site, new() { ColorScheme = ColorScheme.Light, ViewportSize = new() { Width = Width, Height = Height } });
        foreach (var (name, path) in Pictures)
        {
            await visitor.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            await visitor.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
            await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Pictures, name), Clip = new() { Width = Width, Height = Height } });
        }
    }
}
