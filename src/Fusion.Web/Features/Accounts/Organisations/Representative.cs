using Fusion.Web.Features.Directory.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Accounts.Organisations;

/// <summary>Somebody may act for an organisation: as its lead, who also says who else may, or as a contributor.</summary>
internal sealed class Representative : IEntityTypeConfiguration<Representative>
{
    public const int MostOrganisations = 100, MostOfOne = 200;

    public OrganisationId OrganisationId { get; init; }

    public Guid AccountId { get; init; }

    public bool IsLead { get; set; }

    public DateTime Since { get; init; }

    public void Configure(EntityTypeBuilder<Representative> builder)
    {
        builder.ToTable("accounts_representatives");
        builder.HasKey(one => new { one.OrganisationId, one.AccountId });
        builder.HasIndex(one => one.AccountId);
    }
}
