using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Catalogue.EditEntry;
using Fusion.Web.Features.Moderation;
using Fusion.Web.Features.Moderation.Queue;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Curation;

/// <summary>People who act, and what they do, without the pages in between.</summary>
internal static class People
{
    public static Actor A(AccountRole role) => new(Guid.CreateVersion7(), Guid.NewGuid(), "Somebody", role, null);

    public static Actor Weaver { get; } = A(AccountRole.Weaver);

    public static Draft Says(params (string Field, string Value)[] fields) => new(fields.ToDictionary(field => field.Field, field => field.Value));

    public static async Task<EntryId> IdOf(this Site site, string path) => new(Guid.Parse((string)(await site.Browser.Json(path + ".json"))["id"]!));

    public static Task<Outcome<Submitted>> Submit(this Site site, Actor actor, EntryId? id, int version, params (string Field, string Value)[] fields) =>
        site.Act<SubmitEntryHandler, Submitted>((handler, stop) => handler.Handle(new Submission(id, version, Says(fields), ""), actor, stop));

    public static async Task<Outcome<Done>> Decide(this Site site, Actor actor, bool accepts, RefusalReason? reason = null, int? version = null)
    {
        var waiting = await site.Read(db => db.Set<ModerationCase>().Where(found => found.Decision == null).OrderBy(found => found.At).FirstAsync());
        var seen = version ?? (waiting.SubjectId is { } id ? await site.Read(db => db.Set<Fusion.Web.Features.Catalogue.Entry>().Where(entry => entry.Id == new EntryId(id)).Select(entry => entry.Version).FirstAsync()) : 0);
        return await site.Act<DecideHandler, Done>((handler, stop) => handler.Handle(new CaseVerdict(waiting.Id, accepts, reason, "", seen), actor, stop));
    }

    public static async Task<List<string>> Titles(this Site site, string path) => [.. (await site.Browser.Json(path))["items"]!.AsArray().Select(entry => (string)entry!["title"]!["en"]!)];
}
