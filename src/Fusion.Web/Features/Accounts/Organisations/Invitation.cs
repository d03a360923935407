using Fusion.Web.Features.Directory.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Accounts.Organisations;

/// <summary>A lead asks somebody to act for the organisation too. Whoever has its link may accept it, once and for some weeks.</summary>
internal sealed class Invitation : IEntityTypeConfiguration<Invitation>
{
    public static readonly TimeSpan Good = TimeSpan.FromDays(30);

    public const int MostOpen = 50, LongestMail = 254;

    public Guid Id { get; init; }

    public OrganisationId OrganisationId { get; init; }

    public bool ForLead { get; init; }

    public required string TokenHash { get; init; }

    /// <summary>Where the letter went; empty when the link was handed over.</summary>
    public string Email { get; init; } = "";

    public Guid InvitedBy { get; init; }

    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("accounts_invitations");
        builder.Property(invitation => invitation.TokenHash).HasMaxLength(Token.HashLength);
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
        builder.Property(invitation => invitation.Email).HasMaxLength(LongestMail);
        builder.HasIndex(invitation => invitation.Email);
        builder.HasIndex(invitation => invitation.OrganisationId);
    }
}
