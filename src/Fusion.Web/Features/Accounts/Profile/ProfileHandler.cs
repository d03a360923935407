using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Profile;

/// <summary>Somebody says what they are called, and whether and how they are seen in public. People are not in the open record, so it holds no entry.</summary>
internal sealed class ProfileHandler(FusionDb db, DbSession session)
{
    public async Task<Outcome<Done>> Handle(Guid id, ProfileWords words, CancellationToken cancel)
    {
        var account = await db.Users.AsTracking().FirstAsync(one => one.Id == id, cancel);
        var rejections = Faults(words, account.IsYoung).ToList();
        var handle = words.PlainHandle;
        if (words.IsPublic && handle.Length > 0 && await db.Users.AnyAsync(one => one.Handle == handle && one.Id != id, cancel)) rejections.Add(new Rejection("handle", "profile.handle-taken"));
        if (rejections.Count > 0) return Outcome<Done>.Rejected(rejections);
        account.DisplayName = words.Name!.Trim();
        account.Language = Language.Of(words.Language ?? "").Code;
        account.IsPublic = words.IsPublic;
        // Who hides their page gives its address back.
        account.Handle = words.IsPublic ? handle : null;
        (account.About, account.Site) = (words.About?.Trim() ?? "", words.Site?.Trim() ?? "");
        session.Touch(Topic.Accounts);
        return default(Done);
    }

    static IEnumerable<Rejection> Faults(ProfileWords words, bool isYoung)
    {
        if (string.IsNullOrWhiteSpace(words.Name)) yield return new Rejection("name", "setup.name-missing");
        else if (words.Name.Length > AccountTables.LongestName) yield return new Rejection("name", "setup.name-long", AccountTables.LongestName);
        if (words.About is { Length: > AccountTables.LongestAbout }) yield return new Rejection("about", "profile.about-long", AccountTables.LongestAbout);
        if (words.Site?.Trim() is { Length: > 0 } site && !WebAddress.IsOne(site)) yield return new Rejection("site", "profile.site-wrong");
        if (!words.IsPublic) yield break;
        if (isYoung) yield return new Rejection("handle", "young.not-public");
        if (words.PlainHandle is var handle && (handle.Length is < 3 or > AccountTables.LongestHandle || Slugs.Of(handle, AccountTables.LongestHandle) != handle)) yield return new Rejection("handle", "profile.handle-wrong");
    }
}

/// <summary>What somebody says of themselves.</summary>
internal sealed record ProfileWords(string? Name, string? Language, bool IsPublic, string? Handle, string? About, string? Site)
{
    public string PlainHandle => Handle?.Trim().TrimStart('@').ToLowerInvariant() ?? "";
}
