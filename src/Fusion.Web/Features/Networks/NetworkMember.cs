using Fusion.Governance;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Networks;

/// <summary>An organisation or a person in a network, from the day they asked until they left. Who comes again gets a new row: the old one is history.</summary>
internal sealed class NetworkMember : IEntityTypeConfiguration<NetworkMember>
{
    /// <summary>How long what somebody wrote on joining is kept for them once they have left.</summary>
    public static readonly TimeSpan KeptAfter = TimeSpan.FromDays(30);

    public Guid Id { get; init; }

    public NetworkId NetworkId { get; init; }

    public OrganisationId? OrganisationId { get; set; }

    /// <summary>Null for an organisation, and once an account is gone.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>Whose row it is while they are in or ask; null afterwards. Nobody is in a network twice.</summary>
    public Guid? ActiveId { get; set; }

    public MemberKind Kind { get; set; }

    public MemberState State { get; set; }

    /// <summary>What the organisation was called when it came, to sort and search by; of a person nothing.</summary>
    public string SearchText { get; set; } = "";

    public string SortKey { get; set; } = "";

    /// <summary>Why they want to be in it.</summary>
    public string Motives { get; set; } = "";

    /// <summary>What they will put in, where the rules ask for it.</summary>
    public string Commitment { get; set; } = "";

    public DateTime AskedAt { get; init; }

    public DateTime? JoinedAt { get; set; }

    public DateTime? LeftAt { get; set; }

    /// <summary>When they last did something in the network, to within a day; at first, when they came.</summary>
    public DateTime SeenAt { get; set; }

    public bool IsPerson => OrganisationId is null;

    /// <summary>They are out from a moment on, and the row stays as history. What they wrote of themselves can still be taken along for <see cref="KeptAfter"/>.</summary>
    public void Leave(DateTime now) => (State, LeftAt, ActiveId) = (MemberState.Left, now, null);

    public void Configure(EntityTypeBuilder<NetworkMember> builder)
    {
        builder.ToTable("networks_members");
        builder.Property(member => member.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(member => member.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(member => member.SearchText).HasMaxLength(300);
        builder.Property(member => member.SortKey).HasMaxLength(300);
        builder.Property(member => member.Motives).HasMaxLength(Network.MostWords);
        builder.Property(member => member.Commitment).HasMaxLength(Network.MostWords);
        builder.HasIndex(member => new { member.NetworkId, member.ActiveId }).IsUnique();
        builder.HasIndex(member => new { member.NetworkId, member.State, member.SortKey, member.Id });
        builder.HasIndex(member => member.ActiveId);
        builder.HasIndex(member => member.OrganisationId);
        builder.HasIndex(member => member.AccountId);
    }
}

/// <summary>Who was only invited or asks has no right yet.</summary>
internal enum MemberState { Asked, Invited, In, Left }

/// <summary>An office that a member holds from one day to another. The term ends it, whether or not anybody notices.</summary>
internal sealed class OfficeTerm : IEntityTypeConfiguration<OfficeTerm>
{
    public Guid Id { get; init; }

    public NetworkId NetworkId { get; init; }

    public Guid MemberId { get; init; }

    public Office Office { get; init; }

    public DateOnly From { get; init; }

    public DateOnly Until { get; set; }

    /// <summary>The election by which they were chosen; null where it was none.</summary>
    public DecisionId? DecisionId { get; init; }

    public bool IsHeld(DateOnly day) => From <= day && day <= Until;

    /// <summary>A term that begins today, as long as the network's rule says.</summary>
    public static OfficeTerm Begin(NetworkMember holder, OfficeRule rule, DateOnly today) => Begin(holder.NetworkId, holder.Id, rule, today);

    public static OfficeTerm Begin(NetworkId network, Guid holder, OfficeRule rule, DateOnly today, DecisionId? decision = null) => new() { Id = Guid.CreateVersion7(), NetworkId = network, MemberId = holder, Office = rule.Office, From = today, Until = today.AddMonths(rule.Months).AddDays(-1), DecisionId = decision };

    public void Configure(EntityTypeBuilder<OfficeTerm> builder)
    {
        builder.ToTable("networks_offices");
        builder.Property(term => term.Office).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(term => new { term.NetworkId, term.Until });
        builder.HasIndex(term => term.MemberId);
    }
}

/// <summary>A link with which whoever has it comes in, for some weeks.</summary>
internal sealed class NetworkLink : IEntityTypeConfiguration<NetworkLink>
{
    public static readonly TimeSpan Good = TimeSpan.FromDays(30);

    public const int MostOpen = 20;

    public Guid Id { get; init; }

    public NetworkId NetworkId { get; init; }

    public string TokenHash { get; init; } = "";

    public MemberKind Kind { get; init; }

    /// <summary>Whether who comes by it is in at once: whoever made it could let them in.</summary>
    public bool LetsIn { get; init; }

    /// <summary>The office that who comes by it takes; null for none.</summary>
    public Office? Office { get; init; }

    /// <summary>By what the address is known to which it was sent (<see cref="Platform.Mail.Outbox.ReceiverOf"/>); null where it is handed over.</summary>
    public string? Receiver { get; init; }

    /// <summary>Whether it is used up by the first who comes by it.</summary>
    public bool IsForOne => Office is not null || Receiver is not null;

    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<NetworkLink> builder)
    {
        builder.ToTable("networks_links");
        builder.Property(link => link.TokenHash).HasMaxLength(64);
        builder.Property(link => link.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(link => link.Office).HasConversion<string>().HasMaxLength(20);
        builder.Property(link => link.Receiver).HasMaxLength(40);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasIndex(link => link.NetworkId);
    }
}

/// <summary>What happened to a network, for those who may see it. A private network has no other history.</summary>
internal sealed class NetworkEvent : IEntityTypeConfiguration<NetworkEvent>
{
    public Guid Id { get; init; }

    public NetworkId NetworkId { get; init; }

    public DateTime At { get; init; }

    public EventKind Kind { get; init; }

    /// <summary>The name of an organisation or a network, the word of a form or an office, or of what account was given; never a person's name. Empty for a person, and for what was taken away.</summary>
    public string What { get; set; } = "";

    public void Configure(EntityTypeBuilder<NetworkEvent> builder)
    {
        builder.ToTable("networks_events");
        builder.Property(happened => happened.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(happened => happened.What).HasMaxLength(300);
        builder.HasIndex(happened => new { happened.NetworkId, happened.At });
    }
}

internal enum EventKind { Founded, Described, RulesChanged, RulesKept, Joined, Left, OfficeTaken, OfficeEnded, OfficeHandedOn, PutInto, TakenOut, Ended, Excluded, WentInto, TookIn, SplitOff, SplitFrom, Elected, EndDecided, AccountGiven, RulesReviewed }
