using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Record;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Settings;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Operating;

public sealed class SettingsTests
{
    const string Password = "a relay's secret nobody may read";

    static (string Name, string Value)[] Form(params (string Name, string Value)[] changed)
    {
        var fields = new Dictionary<string, string>
        {
            ["name"] = "Schools of the Delta",
            ["contact"] = "hello@example.org",
            ["relayHost"] = "mail.example.org",
            ["relayPort"] = "587",
            ["relayTls"] = "true",
            ["relayUser"] = "fusion",
            ["relayPassword"] = "",
            ["mailFrom"] = "fusion@example.org",
            ["signInsPerMinute"] = "60",
            ["postsPerMinute"] = "30",
            ["mostWaiting"] = "5000",
            ["mailDays"] = "30",
            ["signUp"] = "invited",
        };
        foreach (var (name, value) in changed) fields[name] = value;
        return [.. fields.Select(field => (field.Key, field.Value))];
    }

    /// <summary>A small host and the person in charge of it, signed in.</summary>
    static async Task<(Site Site, Browser Host)> Start(Db db, Disk? disk = null)
    {
        using var pack = PackFolder.Small();
        var site = await Site.Start(db, pack.Path, disk: disk);
        var known = await site.Read(data => data.Users.Where(account => account.UserName == "sol").Select(account => account.Id).ToListAsync());
        var id = known is [var there] ? there : (await site.Act<CreateAccountHandler, Account>((handler, stop) => handler.Handle(new NewAccount("sol", "Sol", AccountRole.Host) { IsSynthetic = true }, stop))).Value!.Id;
        var host = site.NewBrowser();
        await host.Get($"/sign-in/{site.Services.GetRequiredService<DemoLinks>().Make(id)}");
        return (site, host);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Saved_settings_count_at_once_and_after_a_restart(Db db)
    {
        await using var disk = await Disk.Make(db);
        var (site, host) = await Start(db, disk);
        await using (site)
        using (host)
        {
            var saved = await host.Post("/host/settings", Form());
            Assert.Equal((HttpStatusCode.Found, "/host/settings?saved=true"), (saved.Status, saved.Location));
            Assert.Contains("It counts from now on", (await host.Page(saved.Location!)).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
            var footer = (await site.Browser.Page("/")).QuerySelector("footer")!;
            Assert.Contains("Run by Schools of the Delta", footer.TextContent, StringComparison.Ordinal);
            Assert.NotNull(footer.QuerySelector("a[href='mailto:hello@example.org']"));
        }
        var (again, hostAgain) = await Start(db, disk);
        await using (again)
        using (hostAgain)
        {
            var settings = again.Services.GetRequiredService<CurrentSettings>().Now;
            Assert.Equal(("Schools of the Delta", "mail.example.org", 60, false), (settings.Name, settings.RelayHost, settings.SignInsPerMinute, settings.SignUpIsOpen));
            Assert.Equal("mail.example.org", (await hostAgain.Page("/host/settings")).QuerySelector("#relayHost")!.GetAttribute("value"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_relays_password_is_on_no_page_in_no_table_and_not_plain_on_the_disk(Db db)
    {
        await using var disk = await Disk.Make(db);
        var (site, host) = await Start(db, disk);
        await using var _ = site;
        using var __ = host;
        await host.Post("/host/settings", Form(("relayPassword", Password)));
        var page = await host.Get("/host/settings");
        var refused = await host.Post("/host/settings", Form(("relayPassword", Password), ("relayPort", "0")));

        Assert.Equal(Password, site.Services.GetRequiredService<RelayPassword>().Read());
        Assert.Contains("A password is stored", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, page.Text + refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, System.Text.Json.JsonSerializer.Serialize(await Everything.Of(site)), StringComparison.Ordinal);
        var file = Path.Combine(disk.Folder, "keys", RelayPassword.FileName);
        Assert.False((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Password)) >= 0);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));

        await host.Post("/host/settings", Form());
        Assert.Equal(Password, site.Services.GetRequiredService<RelayPassword>().Read());
        await host.Post("/host/settings", Form(("forgetPassword", "true")));
        Assert.False(File.Exists(file));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_record_says_that_settings_changed_and_never_to_what(Db db)
    {
        var (site, host) = await Start(db);
        await using var _ = site;
        using var __ = host;
        await host.Post("/host/settings", Form(("relayPassword", Password)));
        await host.Post("/host/settings", Form());
        var act = Assert.Single(await site.Read(data => data.Set<RecordAct>().Where(act => act.Name == "change-settings").ToListAsync()));

        Assert.Contains("RelayPassword", act.Note, StringComparison.Ordinal);
        foreach (var secret in new[] { Password, "mail.example.org", "fusion@example.org" }) Assert.DoesNotContain(secret, act.Note + act.By, StringComparison.Ordinal);
        await Patience.Until(async () => (await site.Browser.Page("/record?act=change-settings")).QuerySelector("main")!.TextContent.Contains("Settings of this host were changed", StringComparison.Ordinal), "the record shows it");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_cannot_be_taken_is_told_beside_its_field_and_nothing_is_saved(Db db)
    {
        var (site, host) = await Start(db);
        await using var _ = site;
        using var __ = host;
        foreach (var (field, value) in new[] { ("name", " "), ("name", new string('n', 201)), ("name", "two\nlines"), ("contact", "nowhere"), ("relayHost", "not a host"), ("relayHost", "https://mail.example.org"), ("mailFrom", ""), ("mailFrom", "x"), ("relayPort", "65536"), ("relayPort", "-1"), ("signInsPerMinute", "4"), ("signInsPerMinute", "many"), ("postsPerMinute", "10001"), ("mostWaiting", "9"), ("mailDays", "0"), ("mailDays", ""), ("signUp", "perhaps"), ("relayPassword", new string('p', 501)) })
        {
            var answer = await host.Post("/host/settings", Form((field, value)));
            Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity, $"{field}={value}: {(int)answer.Status}");
            Assert.NotNull(answer.Page.QuerySelector($"#{field}-error"));
            Assert.NotNull(answer.Page.QuerySelector($".govuk-error-summary a[href='#{field}']"));
            Assert.StartsWith("Error: ", answer.Page.Title, StringComparison.Ordinal);
        }
        Assert.Equal(0, await site.Read(data => data.Set<HostSettings>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_test_mail_appears_on_the_page_of_mail(Db db)
    {
        var (site, host) = await Start(db);
        await using var _ = site;
        using var __ = host;
        var wrong = await host.Post("/host/settings?handler=test", [("to", "nobody")], formAt: "/host/settings");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("one mail address", wrong.Page.QuerySelector("#to-error")!.TextContent, StringComparison.Ordinal);
        var sent = await host.Post("/host/settings?handler=test", [("to", "sol@example.org")], formAt: "/host/settings");

        Assert.Equal((HttpStatusCode.Found, "/host/mail"), (sent.Status, sent.Location));
        var letter = (await host.Page("/host/mail")).QuerySelector("li.mail")!;
        Assert.Contains("sol@example.org", letter.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mail from Fusion works", letter.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Limits_are_those_that_the_host_chose(Db db)
    {
        var (site, host) = await Start(db);
        await using var _ = site;
        using var __ = host;
        await host.Post("/host/settings", Form(("postsPerMinute", "5"), ("mostWaiting", "10")));
        var statuses = new List<HttpStatusCode>();
        for (var number = 0; number < 7; number++) statuses.Add((await site.Browser.Post("/contribute", [("text", $"note {number}")])).Status);

        Assert.Equal(5, statuses.Count(status => status == HttpStatusCode.Found));
        Assert.Equal(2, statuses.Count(status => status == HttpStatusCode.TooManyRequests));
        await host.Post("/host/settings", Form(("postsPerMinute", "1000"), ("mostWaiting", "10")));
        for (var number = 0; number < 5; number++) await site.Browser.Post("/contribute", [("text", $"more {number}")]);
        var full = await site.Browser.Post("/contribute", [("text", "one too many")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, full.Status);
        Assert.Equal(10, await site.Read(data => data.Set<Fusion.Web.Features.Suggestions.Suggestion>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Everything_can_be_downloaded_by_the_host_and_restored(Db db)
    {
        await using var target = await Disk.Empty(db);
        var (site, host) = await Start(db);
        await using var _ = site;
        using var __ = host;
        var answer = await host.Post("/host/backup", []);
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "all.zip");
        await File.WriteAllBytesAsync(file, answer.Bytes);

        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.Status, answer.MediaType));
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
        var (code, output, errors) = await CommandLine.Run(["restore", file, "--data", target.Folder, .. target.Connection is { } connection ? new[] { "--postgres", connection } : []]);
        Assert.True(code == 0, errors);
        Assert.Contains("No keys were restored", output, StringComparison.Ordinal);
    }
}
