using Fusion.Web.Features.Directory.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Accounts.Sessions;

/// <summary>Somebody is signed in on a device. The row is the session: when it goes, the cookie is worth nothing. It holds no network address.</summary>
internal sealed class Session : IEntityTypeConfiguration<Session>
{
    /// <summary>A session that nobody used for so long is over.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public DateTime StartedAt { get; init; }

    /// <summary>When it was last used, to within half a day.</summary>
    public DateTime SeenAt { get; set; }

    public SignInWay Way { get; init; }

    /// <summary>Browser and system in two words, so that its owner knows it again.</summary>
    public string Device { get; init; } = "";

    public OrganisationId? ActingFor { get; set; }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("accounts_sessions");
        builder.Property(session => session.Way).HasConversion<string>().HasMaxLength(20);
        builder.Property(session => session.Device).HasMaxLength(60);
        builder.HasIndex(session => session.AccountId);
        builder.HasIndex(session => session.SeenAt);
    }
}

internal enum SignInWay { Passkey, Password, SecondStep, RecoveryCode, Demonstration }
