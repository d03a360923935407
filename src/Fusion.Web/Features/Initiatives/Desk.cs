using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Evidence.Contracts;
using Fusion.Web.Features.Initiatives.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives;

/// <summary>Who may do what with initiatives; asked by every act, within its transaction.</summary>
internal sealed class Desk(FusionDb db, Contributors contributors, Standing standing)
{
    public Task<Contributor?> Person(Guid? by, CancellationToken cancel) => contributors.Find(by, cancel);

    /// <summary>Whether what somebody sends is public at once: moderators, and those of whom something has been let through.</summary>
    public async Task<bool> IsKnown(Contributor person, CancellationToken cancel) => person.IsModerator
        || await standing.HasPublished(person.Id, cancel)
        || await db.Set<Enquiry>().AnyAsync(enquiry => enquiry.OwnerId == person.Id && enquiry.Moderation == Moderation.Public, cancel)
        || await db.Set<Adoption>().AnyAsync(adoption => adoption.OwnerId == person.Id && adoption.Moderation == Moderation.Public, cancel);

    /// <summary>The enquiry, to be changed, if the person is in its team or moderates.</summary>
    public async Task<(Enquiry? Enquiry, Contributor? Person, Right Right)> Open(Guid? by, string slug, CancellationToken cancel)
    {
        var person = await contributors.Find(by, cancel);
        var enquiry = await db.Set<Enquiry>().AsTracking().FirstOrDefaultAsync(enquiry => enquiry.Slug == slug, cancel);
        if (enquiry is null || person is null) return (enquiry, person, Right.None);
        return (enquiry, person, await RightOf(enquiry, person, cancel));
    }

    public async Task<Right> RightOf(Enquiry enquiry, Contributor person, CancellationToken cancel)
    {
        if (enquiry.OwnerId == person.Id || person.IsModerator) return Right.Lead;
        var member = await db.Set<EnquiryMember>().FirstOrDefaultAsync(member => member.EnquiryId == enquiry.Id && member.AccountId == person.Id && member.IsIn, cancel);
        return member is null ? Right.None : member.IsFriend ? Right.Friend : Right.Team;
    }
}

/// <summary>What somebody may do in an enquiry; each may what those before it may.</summary>
internal enum Right { None, Friend, Team, Lead }
