using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Moderation.Contracts;

namespace Fusion.Web.Features.Catalogue.Stories;

/// <summary>Who may read a story before it is public: hosts, weavers, leads of members, council members, and whoever had suggestions accepted; never its writer, and nobody who is not of age.</summary>
internal sealed class StoryPeers(Contributors contributors, ModerationQueue queue)
{
    public async Task<bool> MayRead(Actor actor, StoryDraft draft, CancellationToken cancel) => draft.WriterId != actor.AccountId && await IsPeer(actor, cancel);

    public async Task<bool> IsPeer(Actor actor, CancellationToken cancel) =>
        await contributors.Find(actor.AccountId, cancel) is { IsYoung: false } person
        && (person.IsModerator || actor.Role is AccountRole.MemberLead or AccountRole.CouncilMember || await queue.MayPublish(actor, cancel));
}
