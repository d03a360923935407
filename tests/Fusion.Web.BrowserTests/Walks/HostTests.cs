namespace Fusion.Web.BrowserTests.Walks;

public sealed class HostTests
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_host_names_this_host_sends_a_test_mail_and_reads_it_on_the_page_of_mail(bool withScript)
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { JavaScriptEnabled = withScript }, "host");
        var page = visitor.Page;
        await page.GotoAsync("/host");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Settings" }).ClickAsync();
        await page.GetByLabel("Contact", new() { Exact = true }).FillAsync("not an address");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Locator("#contact-error").WaitForAsync();
        await page.GetByLabel("Contact", new() { Exact = true }).FillAsync("hello@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Saved" }).WaitForAsync();
        await page.GetByLabel("Send the test to").FillAsync("walker@example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send a test" }).ClickAsync();
        var letter = page.Locator("li.mail").Filter(new() { HasText = "walker@example.org" }).First;
        await letter.WaitForAsync();

        Assert.Equal("Mail", await page.Locator("h1").TextContentAsync());
        Assert.Contains("This is the test that you asked for", await letter.TextContentAsync(), StringComparison.Ordinal);
        await letter.GetByRole(AriaRole.Link, new() { Name = "Open" }).ClickAsync();
        Assert.Equal("Settings", await page.Locator("h1").TextContentAsync());
    }

    [Fact]
    public async Task A_host_downloads_everything_in_one_file()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, role: "host");
        await visitor.Page.GotoAsync("/host/backup");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Download everything" }).ClickAsync());

        Assert.Matches("^fusion-.*[.]zip$", download.SuggestedFilename);
        using var archive = System.IO.Compression.ZipFile.OpenRead(await download.PathAsync());
        Assert.NotNull(archive.GetEntry("manifest.json"));
    }
}
