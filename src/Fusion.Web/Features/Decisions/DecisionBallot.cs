using System.Security.Cryptography;
using Fusion.Voting.Polls;
using Fusion.Web.Features.Decisions.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Decisions;

/// <summary>Who has a vote in one decision, and of what weight: taken down when voting begins.</summary>
internal sealed class DecisionVoter : IEntityTypeConfiguration<DecisionVoter>
{
    public DecisionId DecisionId { get; init; }

    /// <summary>The row in the network.</summary>
    public Guid MemberId { get; init; }

    public long Weight { get; init; }

    public bool IsPerson { get; init; }

    /// <summary>How they took part; told at the end.</summary>
    public TookPart TookPart { get; set; }

    public void Configure(EntityTypeBuilder<DecisionVoter> builder)
    {
        builder.ToTable("decisions_voters");
        builder.HasKey(one => new { one.DecisionId, one.MemberId });
        builder.Property(one => one.TookPart).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(one => one.MemberId);
    }
}

internal enum TookPart { No, Voted, Trusted, Voice }

/// <summary>A ballot while voting goes on. It can be changed until the end; then it is counted, and this row is erased.</summary>
internal sealed class DecisionBallot : IEntityTypeConfiguration<DecisionBallot>
{
    public const int MostReason = 600;

    public DecisionId DecisionId { get; init; }

    public Guid MemberId { get; init; }

    /// <summary>As <see cref="PollBallot"/> writes it.</summary>
    public string Text { get; set; } = "";

    public string Reason { get; set; } = "";

    /// <summary>What the voter alone knows, and finds in the published list.</summary>
    public string Code { get; init; } = "";

    /// <summary>The account that cast it.</summary>
    public Guid AccountId { get; set; }

    /// <summary>A voice is heard and not counted: of those who may speak and have no vote.</summary>
    public bool IsVoice { get; init; }

    /// <summary>When it arrived, by the database's clock.</summary>
    public DateTime At { get; set; }

    public void Configure(EntityTypeBuilder<DecisionBallot> builder)
    {
        builder.ToTable("decisions_ballots");
        builder.HasKey(one => new { one.DecisionId, one.MemberId });
        builder.Property(one => one.Text).HasMaxLength(PollBallot.Longest);
        builder.Property(one => one.Reason).HasMaxLength(MostReason);
        builder.Property(one => one.Code).HasMaxLength(16);
        builder.HasIndex(one => one.MemberId);
        builder.HasIndex(one => one.AccountId);
    }

    /// <summary>Sixty bits, in letters that nobody takes for others.</summary>
    public static string NewCode()
    {
        const string letters = "23456789abcdefghjkmnpqrstuvwxyz";
        return RandomNumberGenerator.GetString(letters, 4) + "-" + RandomNumberGenerator.GetString(letters, 4) + "-" + RandomNumberGenerator.GetString(letters, 4);
    }
}

/// <summary>A ballot as it was counted and published. Of a secret one nobody knows whose it was: the order is that of the codes, which are drawn by lot.</summary>
internal sealed class CountedBallot : IEntityTypeConfiguration<CountedBallot>
{
    public DecisionId DecisionId { get; init; }

    public string Code { get; init; } = "";

    public string Text { get; init; } = "";

    public string Reason { get; set; } = "";

    /// <summary>Its own weight and that of those who trusted its voter; 0 for a voice.</summary>
    public long Weight { get; init; }

    /// <summary>Null where the vote was secret, and for a count of hands. Of who is gone the row in the network tells nothing any more.</summary>
    public Guid? MemberId { get; init; }

    public void Configure(EntityTypeBuilder<CountedBallot> builder)
    {
        builder.ToTable("decisions_counted");
        builder.HasKey(one => new { one.DecisionId, one.Code });
        builder.Property(one => one.Code).HasMaxLength(16);
        builder.Property(one => one.Text).HasMaxLength(PollBallot.Longest);
        builder.Property(one => one.Reason).HasMaxLength(DecisionBallot.MostReason);
        builder.HasIndex(one => one.MemberId);
    }
}
