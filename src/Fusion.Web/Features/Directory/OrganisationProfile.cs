using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Directory;

/// <summary>What an organisation says of itself, once it looks after its own page. No import writes it.</summary>
internal sealed class OrganisationProfile : IEntityTypeConfiguration<OrganisationProfile>
{
    public const int LongestDescription = 2000, MostLinks = 5;

    public OrganisationId OrganisationId { get; init; }

    public Localised Description { get; set; } = Localised.None;

    /// <summary>Web addresses, one a line.</summary>
    public string Links { get; set; } = "";

    public IEnumerable<string> AllLinks => Links.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void Configure(EntityTypeBuilder<OrganisationProfile> builder)
    {
        builder.ToTable("directory_profiles");
        builder.HasKey(profile => profile.OrganisationId);
        builder.Property(profile => profile.Links).HasMaxLength(MostLinks * (WebAddress.Longest + 1));
        builder.Ignore(profile => profile.AllLinks);
    }
}
