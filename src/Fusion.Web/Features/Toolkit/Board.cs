using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Toolkit;

/// <summary>One use of an instrument by one group, from the code by which people join to what they decided to do.</summary>
internal sealed class Board : IEntityTypeConfiguration<Board>
{
    public const int MostTitle = 160, MostParticipants = 20_000, DotsEach = 5;

    /// <summary>How long after the end a phone that was away may still deliver.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    public Guid Id { get; init; }

    /// <summary>Six letters to join by.</summary>
    public string Code { get; init; } = "";

    /// <summary>The version that was begun with: it stays, whatever becomes of the instrument.</summary>
    public Guid InstrumentId { get; init; }

    public string InstrumentKey { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>Null for a group that is no network.</summary>
    public NetworkId? NetworkId { get; set; }

    /// <summary>Nobody is named, and nothing with fewer than five behind it is shown. It stays as it was announced.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether only people with an account take part.</summary>
    public bool NeedsAccount { get; init; }

    /// <summary>Whether everybody may read the result; otherwise those who took part, who lead it and the network's members.</summary>
    public bool IsPublic { get; init; }

    /// <summary>When those who lead it agreed that it is compared with others; once and for good, for what has been read is known.</summary>
    public DateTime? ComparedAt { get; set; }

    /// <summary>Whether groups that want to be where this one is are told so, and may ask how it got there.</summary>
    public bool MayBeAsked { get; set; }

    public Phase Phase { get; set; }

    /// <summary>When answering was last over: what was written before, on a phone that was away, still counts.</summary>
    public DateTime? AnsweredAt { get; set; }

    public DateTime? TimerEndsAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Part of the address by which another account takes the lead.</summary>
    public string HelperToken { get; set; } = "";

    public DateTime CreatedAt { get; init; }

    /// <summary>Counts what those who lead it change, so that two of them do not overwrite each other.</summary>
    public int Version { get; set; }

    public bool IsSynthetic { get; init; }

    public string Path => $"/toolkit/boards/{Id}";

    public string JoinPath => $"/j/{Code}";

    public bool IsOver => EndedAt is not null;

    /// <summary>Whether nothing of it changes any more: the last phone that was away has delivered.</summary>
    public bool IsFinal(DateTime now) => EndedAt + Grace <= now;

    public bool ShowsResults => Phase > Phase.Alone || IsOver;

    public void Configure(EntityTypeBuilder<Board> builder)
    {
        builder.ToTable("toolkit_boards");
        builder.Property(board => board.Code).HasMaxLength(6);
        builder.Property(board => board.InstrumentKey).HasMaxLength(40);
        builder.Property(board => board.Title).HasMaxLength(MostTitle);
        builder.Property(board => board.Phase).HasConversion<int>();
        builder.Property(board => board.HelperToken).HasMaxLength(40);
        builder.Property(board => board.Version).IsConcurrencyToken();
        builder.HasIndex(board => board.Code).IsUnique();
        builder.HasIndex(board => new { board.NetworkId, board.CreatedAt });
        builder.HasIndex(board => new { board.IsPublic, board.CreatedAt });
        builder.HasIndex(board => new { board.InstrumentKey, board.ComparedAt });
    }
}

/// <summary>Where a session is; moved by whoever leads it.</summary>
internal enum Phase { Alone, Share, Discuss, Converge, Commit }

/// <summary>Somebody who leads a session. Several may, so that it goes on when one's device dies.</summary>
internal sealed class BoardLead : IEntityTypeConfiguration<BoardLead>
{
    public Guid BoardId { get; init; }

    public Guid AccountId { get; init; }

    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<BoardLead> builder)
    {
        builder.ToTable("toolkit_leads");
        builder.HasKey(lead => new { lead.BoardId, lead.AccountId });
        builder.HasIndex(lead => new { lead.AccountId, lead.At });
    }
}
