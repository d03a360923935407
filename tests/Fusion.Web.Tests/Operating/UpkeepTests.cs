using Fusion.Web.Data;
using Fusion.Web.Features.Suggestions;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Upkeep;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Operating;

public sealed class UpkeepTests
{
    static async Task<Site> Start(Db db)
    {
        using var pack = PackFolder.Small();
        return await Site.Start(db, pack.Path);
    }

    static Task Put(Site site, params object[] rows) => site.Act<FusionDb, Done>((data, _) =>
    {
        data.AddRange(rows);
        return Task.FromResult<Outcome<Done>>(default(Done));
    });

    static OutboxLetter Done(int daysAgo) => new() { Id = Guid.CreateVersion7(), To = "a@example.org", Once = $"{daysAgo}", Receiver = "x", Language = "en", Key = "test.relay", Content = "{}", State = LetterState.Sent, Fault = "what", At = DateTime.UtcNow.AddDays(-daysAgo), DoneAt = DateTime.UtcNow.AddDays(-daysAgo) };

    static Suggestion Told(string text, int? dealtWithDaysAgo) => new() { Id = Guid.CreateVersion7(), Text = text, At = DateTime.UtcNow.AddDays(-900), DealtWithAt = dealtWithDaysAgo is { } days ? DateTime.UtcNow.AddDays(-days) : null };

    /// <summary>The site has looked by itself after its start, and rests.</summary>
    internal static async Task FirstDay(Site site)
    {
        using var scope = site.Services.CreateScope();
        var jobs = scope.ServiceProvider.GetRequiredService<RunJobHandler>().Names.Count;
        await Patience.Until(async () => await site.Read(data => data.Set<JobRun>().CountAsync()) == jobs, "the first day's jobs");
    }

    /// <summary>The day's jobs as the host runs them; at its start they ran already.</summary>
    static async Task<IReadOnlyList<string>> NextDay(Site site)
    {
        var housekeeper = site.Services.GetRequiredService<Housekeeper>();
        await FirstDay(site);
        await site.Act<FusionDb, Done>(async (data, stop) =>
        {
            foreach (var run in await data.Set<JobRun>().AsTracking().ToListAsync(stop)) run.At = run.At.AddDays(-1);
            return default(Done);
        });
        return await housekeeper.RunAll(CancellationToken.None);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_old_is_erased_by_itself_and_what_is_not_stays(Db db)
    {
        await using var site = await Start(db);
        await FirstDay(site);
        await Put(site, Done(5), Done(40), Done(500), Told("dealt with long ago", 100), Told("dealt with lately", 10), Told("still waiting", null));
        var ran = await NextDay(site);

        Assert.Superset(new HashSet<string> { "mail", "suggestions", "reminders", "old-reminders" }, ran.ToHashSet());
        var letters = await site.Read(data => data.Set<OutboxLetter>().OrderByDescending(letter => letter.At).ToListAsync());
        Assert.Equal([("a@example.org", "{}", "what"), ("", "", "")], letters.Select(letter => (letter.To, letter.Content, letter.Fault)));
        Assert.Equal(["dealt with lately", "still waiting"], (await site.Read(data => data.Set<Suggestion>().Select(suggestion => suggestion.Text).ToListAsync())).Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_daily_job_runs_once_a_day_however_many_look(Db db)
    {
        await using var site = await Start(db);
        await NextDay(site);
        var housekeeper = site.Services.GetRequiredService<Housekeeper>();
        var again = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => housekeeper.RunAll(CancellationToken.None)));

        Assert.All(again, Assert.Empty);
    }
}
