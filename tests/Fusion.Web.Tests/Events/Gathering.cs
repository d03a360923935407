using System.Text;
using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Events;
using Fusion.Web.Features.Networks;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Events;

/// <summary>Events as people call them, and what they do there.</summary>
internal static class Gathering
{
    public static string InDays(int days) => DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static List<(string Name, string Value)> Of(string title, params (string Name, string Value)[] changes)
    {
        List<(string Name, string Value)> usual = [("title", title), ("purpose", "So that each hears what the others tried."), ("shown", "everybody"), ("starts_on", InDays(10)), ("starts_at", "14:00"), ("ends_on", ""), ("ends_at", "16:30"), ("zone", "UTC"), ("place", ""), ("address", "The boathouse"), ("link", ""), ("link_for", "everybody"), ("stream", ""), ("places", "")];
        return [.. usual.Where(field => changes.All(change => change.Name != field.Name)), .. changes];
    }

    /// <summary>Calls an event of a network; answers its path.</summary>
    public static async Task<string> Call(Browser browser, string network, string title, params (string, string)[] changes)
    {
        var answer = await browser.Post("/events/new", [("network", network.Length > 0 ? network["/networks/".Length..] : ""), .. Of(title, changes)], "/account");
        Assert.True(answer.Status == HttpStatusCode.Redirect, Group.Faults(answer));
        return answer.Location!.Replace("/poll", "", StringComparison.Ordinal);
    }

    public static Task<Event> Read(Site site, string path) => site.Read(db => db.Set<Event>().FirstAsync(one => one.Slug == path.Substring("/events/".Length)));

    /// <summary>The event was two days ago.</summary>
    public static Task<Outcome<Done>> LetPass(Site site, string path) => site.Act<FusionDb, Done>(async (db, stop) =>
    {
        var one = await db.Set<Event>().AsTracking().FirstAsync(one => one.Slug == path.Substring("/events/".Length), stop);
        (one.StartsAt, one.EndsAt) = (DateTime.UtcNow.AddDays(-2), DateTime.UtcNow.AddDays(-2).AddHours(2));
        return default(Done);
    });

    public static Task<Outcome<Done>> GiveMail(Site site, Guid account, string address) => site.Act<FusionDb, Done>(async (db, stop) =>
    {
        var found = await db.Users.AsTracking().FirstAsync(one => one.Id == account, stop);
        (found.Email, found.EmailConfirmed) = (address, true);
        return default(Done);
    });

    /// <summary>A seat in a network without any ado.</summary>
    public static Task<Outcome<Done>> Seat(Site site, string network, Guid account, MemberKind kind) => site.Act<FusionDb, Done>(async (db, stop) =>
    {
        var id = await db.Set<Network>().Where(one => one.Slug == network.Substring("/networks/".Length)).Select(one => one.Id).FirstAsync(stop);
        db.Add(new NetworkMember { Id = Guid.CreateVersion7(), NetworkId = id, AccountId = account, ActiveId = account, Kind = kind, State = MemberState.In, SortKey = "~", AskedAt = DateTime.UtcNow, JoinedAt = DateTime.UtcNow });
        return default(Done);
    });

    /// <summary>Somebody with a seat in one network holds an office there from today on.</summary>
    public static Task<Outcome<Done>> Hold(Site site, Guid account, Office office) => site.Act<FusionDb, Done>(async (db, stop) =>
    {
        var member = await db.Set<NetworkMember>().SingleAsync(one => one.AccountId == account && one.ActiveId != null, stop);
        db.Add(OfficeTerm.Begin(member, new OfficeRule(office, 12, Level.Executive, []), DateOnly.FromDateTime(DateTime.UtcNow)));
        return default(Done);
    });

    /// <summary>A public network under the social contract, and its weaver.</summary>
    public static async Task<(string Path, Guid Weaver, Browser Browser)> Network(Town town, string shown = "public")
    {
        var (id, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var path = await Group.Found(head, "River schools", shown);
        await Group.Choose(head, path, "social-contract");
        return (path, id, head);
    }

    public static Task Answer(Browser browser, string path, string answer, bool named = false) => Group.Do(browser, path, "answer", named ? [("answer", answer), ("named", "true")] : [("answer", answer)]);

    /// <summary>Reads a calendar as RFC 5545 says: lines unfolded, properties with their values unescaped, by event.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Calendar(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        var events = new List<IReadOnlyDictionary<string, string>>();
        Dictionary<string, string>? open = null;
        foreach (var line in lines)
        {
            if (line == "BEGIN:VEVENT") open = [];
            else if (line == "END:VEVENT") { events.Add(open!); open = null; }
            else open?.Add(line[..line.IndexOf(':', StringComparison.Ordinal)], Unescaped(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]));
        }
        return events;
    }

    static string Unescaped(string text)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\') plain.Append(text[at]);
            else plain.Append(text[++at] is 'n' or 'N' ? '\n' : text[at]);
        }
        return plain.ToString();
    }
}
