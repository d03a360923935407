using Fusion.Web.Features.Directory.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Contacts;

/// <summary>
/// That somebody belongs to an organisation, as what, from when until when. It belongs to a contact until the person says yes, and to their account from then on.
/// It gives no right: who acts for an organisation is said by its leads.
/// </summary>
internal sealed class Affiliation : IEntityTypeConfiguration<Affiliation>
{
    public const int LongestDay = 10;

    public Guid Id { get; init; }

    /// <summary>Null once the person has taken it up.</summary>
    public Guid? ContactId { get; set; }

    public Guid? AccountId { get; set; }

    public OrganisationId OrganisationId { get; set; }

    public AffiliationRole Role { get; set; }

    /// <summary>A year, a month or a day, as precisely as it is known: <c>2024</c>, <c>2024-09</c> or <c>2024-09-01</c>; empty when it is not.</summary>
    public string From { get; set; } = "";

    public string Until { get; set; } = "";

    public void Configure(EntityTypeBuilder<Affiliation> builder)
    {
        builder.ToTable("contacts_affiliations");
        builder.Property(one => one.Role).HasConversion<string>().HasMaxLength(12);
        builder.Property(one => one.From).HasMaxLength(LongestDay);
        builder.Property(one => one.Until).HasMaxLength(LongestDay);
        builder.HasIndex(one => one.ContactId);
        builder.HasIndex(one => one.AccountId);
        builder.HasIndex(one => one.OrganisationId);
    }
}

internal enum AffiliationRole { Lead, Contributor, Other }
