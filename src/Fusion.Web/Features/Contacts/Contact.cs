using Fusion.Web.Features.Directory.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Contacts;

/// <summary>
/// Somebody whom a weaver or host wants to invite: a name, and where a letter would reach them. It is no account and no public record; nobody sees it but who
/// brought it and the person. It goes when the person answers, and by itself when they do not (ADR 16).
/// </summary>
internal sealed class Contact : IEntityTypeConfiguration<Contact>
{
    public const int LongestName = 100, LongestMail = 254;

    /// <summary>How long it is kept after it was brought, and again after its letter, unless the person says yes.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public Guid Id { get; init; }

    /// <summary>The account that brought it, which alone sees it.</summary>
    public Guid KeptBy { get; init; }

    public string Name { get; set; } = "";

    /// <summary>Empty where none is known: then no letter can be written.</summary>
    public string Email { get; set; } = "";

    public string Language { get; set; } = "en";

    /// <summary>The organisation that they are known from; tells people of the same name apart.</summary>
    public OrganisationId? OrganisationId { get; set; }

    public DateTime AddedAt { get; init; }

    /// <summary>When they were written to; null before.</summary>
    public DateTime? AskedAt { get; set; }

    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("contacts_contacts");
        builder.Property(contact => contact.Name).HasMaxLength(LongestName);
        builder.Property(contact => contact.Email).HasMaxLength(LongestMail);
        builder.Property(contact => contact.Language).HasMaxLength(8);
        builder.HasIndex(contact => new { contact.KeptBy, contact.Name });
        builder.HasIndex(contact => contact.Email);
        builder.HasIndex(contact => contact.OrganisationId);
    }
}
