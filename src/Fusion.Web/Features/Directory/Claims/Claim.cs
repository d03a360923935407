using Fusion.Web.Features.Directory.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Directory.Claims;

/// <summary>Somebody says that they may look after an organisation's page, and how that is to be shown.</summary>
internal sealed class Claim : IEntityTypeConfiguration<Claim>
{
    public const int LongestReason = 1000, LongestAnswer = 500, MostOpen = 5, MostWaiting = 2000;

    /// <summary>How long what leads to the claimant is kept once it is decided.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public Guid Id { get; init; }

    public OrganisationId OrganisationId { get; init; }

    /// <summary>Who claims; the empty id once they have left, or long after it was decided.</summary>
    public Guid AccountId { get; set; }

    public ClaimWay Way { get; init; }

    public ClaimState State { get; set; }

    /// <summary>Somebody else looks after the page already.</summary>
    public bool IsDispute { get; init; }

    /// <summary>Where the letter went, at the organisation's own web domain.</summary>
    public string Email { get; set; } = "";

    /// <summary>What the claimant puts on the organisation's website: no secret.</summary>
    public string SiteToken { get; set; } = "";

    /// <summary>What the claimant says to the host. Never public.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Why it was not granted. Public.</summary>
    public ClaimRefusal? Refusal { get; set; }

    /// <summary>What the host says to the claimant about it. Never public.</summary>
    public string Answer { get; set; } = "";

    public DateTime At { get; init; }

    /// <summary>What was found when a host last had the website looked at; null before.</summary>
    public SiteAnswer? Found { get; set; }

    public DateTime? DecidedAt { get; set; }

    /// <summary>From now on nothing in it leads to the claimant; what was decided stands.</summary>
    public void ForgetClaimant() => (AccountId, Email, SiteToken, Reason, Answer) = (Guid.Empty, "", "", "", "");

    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.ToTable("directory_claims");
        builder.Property(claim => claim.Way).HasConversion<string>().HasMaxLength(12);
        builder.Property(claim => claim.State).HasConversion<string>().HasMaxLength(12);
        builder.Property(claim => claim.Found).HasConversion<string>().HasMaxLength(12);
        builder.Property(claim => claim.Email).HasMaxLength(254);
        builder.Property(claim => claim.SiteToken).HasMaxLength(40);
        builder.Property(claim => claim.Reason).HasMaxLength(LongestReason);
        builder.Property(claim => claim.Refusal).HasConversion<string>().HasMaxLength(20);
        builder.Property(claim => claim.Answer).HasMaxLength(LongestAnswer);
        builder.HasIndex(claim => new { claim.State, claim.At });
        builder.HasIndex(claim => claim.AccountId);
        builder.HasIndex(claim => claim.OrganisationId);
    }
}

/// <summary>By a letter to the organisation's own domain, by a token on its website, or by the host's own knowledge.</summary>
internal enum ClaimWay { Mail, Website, Host }

internal enum ClaimState { Open, Granted, Refused, Withdrawn }

/// <summary>Why a claim was not granted; the screen has a sentence for each.</summary>
internal enum ClaimRefusal { NotShown, OtherBody, InGoodHands, TooLittleSaid }

/// <summary>What came of looking at a website.</summary>
internal enum SiteAnswer { Holds, Lacks, Unreachable, Refused }
