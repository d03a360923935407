namespace Fusion.Web.Features.Directory.Editing;

/// <summary>An organisation with what is said of it at length.</summary>
/// <param name="Profile">Empty for one of which nothing is said; <see cref="IsStored"/> tells whether it has a row yet.</param>
internal sealed record OrganisationState(Organisation Organisation, OrganisationProfile Profile, bool IsStored)
{
    public static OrganisationState Of(Organisation organisation, OrganisationProfile? profile) =>
        new(organisation, profile ?? new OrganisationProfile { OrganisationId = organisation.Id }, profile is not null);
}
