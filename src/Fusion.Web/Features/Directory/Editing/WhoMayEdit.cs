using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Moderation.Contracts;

namespace Fusion.Web.Features.Directory.Editing;

/// <summary>Whose words about an organisation appear at once: its own people's and the moderators'; and while nobody looks after its page, those of whoever had suggestions accepted.</summary>
internal sealed class WhoMayEdit(ModerationQueue queue, Representatives representatives)
{
    /// <param name="organisation">Null for one that is not listed yet.</param>
    /// <param name="movesAddress">Whether the web address changes, by which a claim of the page is proved: whoever is not its own has that looked at first.</param>
    public async Task<EditRight> Of(Organisation? organisation, Actor actor, bool movesAddress, CancellationToken cancel)
    {
        if (organisation is not null && await representatives.MayAct(organisation.Id, actor.AccountId, cancel)) return EditRight.Own;
        if (actor.IsModerator) return EditRight.AtOnce;
        return organisation?.ClaimedAt is null && !movesAddress && await queue.MayPublish(actor, cancel) ? EditRight.AtOnce : EditRight.Suggest;
    }
}

internal enum EditRight { Suggest, AtOnce, Own }
