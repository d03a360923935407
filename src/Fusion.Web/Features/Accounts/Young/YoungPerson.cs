using Fusion.Web.Features.Directory.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Accounts.Young;

/// <summary>
/// Somebody who is not of age, for whom an organisation asks an account. A guardian agrees first; until then there is none. Only what the organisation calls
/// them is kept, and of the guardian only that they agreed, and when.
/// </summary>
internal sealed class YoungPerson : IEntityTypeConfiguration<YoungPerson>
{
    public const int MostOfOne = 2000, LongestName = 60;

    /// <summary>How long it waits for the guardian, and again for the account to begin.</summary>
    public static readonly TimeSpan KeptUnanswered = TimeSpan.FromDays(90);

    public Guid Id { get; init; }

    public OrganisationId OrganisationId { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Of the guardian's link, with which they agree and may withdraw it later.</summary>
    public required string GuardianHash { get; init; }

    public DateTime At { get; init; }

    public DateTime? AgreedAt { get; set; }

    /// <summary>Of the link with which the account begins; null before the guardian agreed and after it has begun.</summary>
    public string? StartHash { get; set; }

    public Guid? AccountId { get; set; }

    public void Configure(EntityTypeBuilder<YoungPerson> builder)
    {
        builder.ToTable("accounts_young_people");
        builder.Property(one => one.Name).HasMaxLength(LongestName);
        builder.Property(one => one.GuardianHash).HasMaxLength(Token.HashLength);
        builder.HasIndex(one => one.GuardianHash).IsUnique();
        builder.Property(one => one.StartHash).HasMaxLength(Token.HashLength);
        builder.HasIndex(one => one.StartHash).IsUnique();
        builder.HasIndex(one => one.OrganisationId);
        builder.HasIndex(one => one.AccountId);
    }
}
