using Fusion.Web.Features.Directory.Contracts;

namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>Where a lead of an organisation is written to.</summary>
internal sealed record LeadMail(OrganisationId Organisation, string Address, string Language);
