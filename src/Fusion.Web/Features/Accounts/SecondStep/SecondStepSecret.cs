using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Accounts.SecondStep;

/// <summary>The secret that somebody's code app shares with this host, encrypted with the host's keys.</summary>
internal sealed class SecondStepSecret : IEntityTypeConfiguration<SecondStepSecret>
{
    public Guid AccountId { get; init; }

    public required string Protected { get; set; }

    /// <summary>When its first code was right; until then it is only offered.</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>The time step of the last code that was used: each opens once.</summary>
    public long LastStep { get; set; }

    public void Configure(EntityTypeBuilder<SecondStepSecret> builder)
    {
        builder.ToTable("accounts_second_steps");
        builder.HasKey(secret => secret.AccountId);
        builder.Property(secret => secret.Protected).HasMaxLength(500);
    }
}
