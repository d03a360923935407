using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Directory;

/// <summary>What is said of an organisation at length: by itself once it looks after its own page, and before that by whoever knows it. No pack writes it.</summary>
internal sealed class OrganisationProfile : IEntityTypeConfiguration<OrganisationProfile>
{
    public const int LongestDescription = 2000, LongestLinks = 4000, LongestContact = 300;

    public OrganisationId OrganisationId { get; init; }

    public Localised Description { get; set; } = Localised.None;

    /// <summary>Web addresses, one a line: the address, a space, what it is called.</summary>
    public string Links { get; set; } = "";

    /// <summary>How the organisation is reached: an address for mail, a page, a telephone number. Public.</summary>
    public string Contact { get; set; } = "";

    public bool IsEmpty => Description.IsEmpty && Links.Length == 0 && Contact.Length == 0;

    public IEnumerable<(string Url, string Label)> AllLinks => Links.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries))
        .Select(parts => (parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : parts[0].Split("://", 2)[^1].TrimEnd('/')));

    public void Configure(EntityTypeBuilder<OrganisationProfile> builder)
    {
        builder.ToTable("directory_profiles");
        builder.HasKey(profile => profile.OrganisationId);
        builder.Property(profile => profile.Links).HasMaxLength(LongestLinks);
        builder.Property(profile => profile.Contact).HasMaxLength(LongestContact);
        builder.Ignore(profile => profile.IsEmpty);
        builder.Ignore(profile => profile.AllLinks);
    }
}
