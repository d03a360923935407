using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Accounts.Recovery;

/// <summary>One of the codes that let somebody in who lost their key: kept as a digest, good once.</summary>
internal sealed class RecoveryCode : IEntityTypeConfiguration<RecoveryCode>
{
    public required string Hash { get; init; }

    public Guid AccountId { get; init; }

    public DateTime MadeAt { get; init; }

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("accounts_recovery_codes");
        builder.HasKey(code => code.Hash);
        builder.Property(code => code.Hash).HasMaxLength(Token.HashLength);
        builder.HasIndex(code => code.AccountId);
    }
}
