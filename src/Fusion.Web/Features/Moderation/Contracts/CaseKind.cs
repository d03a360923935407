namespace Fusion.Web.Features.Moderation.Contracts;

/// <summary>What can wait for moderation.</summary>
internal enum CaseKind { NewEntry, ChangedEntry, Fault, Duplicate, NewOrganisation, ChangedOrganisation, OrganisationFault, SameOrganisation }
