using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Moderation.Contracts;

namespace Fusion.Web.Features.Directory.Editing;

/// <summary>Whose words about an organisation appear at once: its own people's and the moderators'; and while nobody looks after its page, those of whoever had suggestions accepted.</summary>
internal sealed class WhoMayEdit(ModerationQueue queue, Representatives representatives)
{
    /// <param name="organisation">Null for one that is not listed yet.</param>
    public async Task<EditRight> Of(Organisation? organisation, Actor actor, CancellationToken cancel)
    {
        if (organisation is not null && await representatives.MayAct(organisation.Id, actor.AccountId, cancel)) return EditRight.Own;
        if (actor.IsModerator) return EditRight.AtOnce;
        return organisation?.ClaimedAt is null && await queue.MayPublish(actor, cancel) ? EditRight.AtOnce : EditRight.Suggest;
    }
}

internal enum EditRight { Suggest, AtOnce, Own }
