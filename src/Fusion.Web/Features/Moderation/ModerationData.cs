using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Moderation;

/// <summary>What people suggested and reported, as personal data.</summary>
internal sealed class ModerationData(FusionDb db) : IPersonalData
{
    public IReadOnlyList<string> Kept { get; } = ["moderation"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, CancellationToken cancel)
    {
        var cases = await db.Set<ModerationCase>().Where(found => found.AccountId == person.AccountId).OrderBy(found => found.At).ToListAsync(cancel);
        return [new PersonalTable("suggestions", ["at", "kind", "title", "suggested", "words", "decision", "reason", "note", "decided"],
            [.. cases.Select(found => (IReadOnlyList<string?>)[Instants.Iso(found.At), found.Kind.ToString(), found.Title, found.Payload, found.Words, found.Decision?.ToString(), found.Reason?.ToString(), found.Note, found.DecidedAt is { } at ? Instants.Iso(at) : null])])];
    }

    /// <summary>What waits goes; of what was decided nothing leads to the person any more.</summary>
    public async Task Forget(Person person, CancellationToken cancel)
    {
        foreach (var found in await db.Set<ModerationCase>().AsTracking().Where(found => found.AccountId == person.AccountId).ToListAsync(cancel))
            if (found.Decision is null) db.Remove(found);
            else (found.AccountId, found.Pseudonym, found.Words) = (null, null, "");
    }
}
