using System.Linq.Expressions;
using Fusion.Governance;
using Fusion.Text;
using Fusion.Voting.Polls;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Decisions;

/// <summary>A question that a network decides: proposed and talked over, put to those whose vote the rules count, settled, and looked at again.</summary>
internal sealed class Decision : IEntityTypeConfiguration<Decision>
{
    public const int MostTitle = 160, MostText = 4000, MostLine = 300, MostOpen = 50, MostOptions = 40, MostSeats = 20, MostSearch = 400;

    public static readonly TimeSpan Appealable = TimeSpan.FromDays(30);

    public DecisionId Id { get; init; }

    /// <summary>Of a decision for members only it tells nothing.</summary>
    public string Slug { get; set; } = "";

    /// <summary>Who decides it. What is not decided yet goes along when the network goes into another.</summary>
    public NetworkId NetworkId { get; set; }

    /// <summary>Whether everybody may read it: as the network was when it was proposed.</summary>
    public bool IsPublic { get; init; }

    public DecisionKind Kind { get; init; }

    public Matter Matter { get; init; }

    public PollMethod Method { get; set; }

    public string Title { get; set; } = "";

    /// <summary>What exactly is proposed or asked.</summary>
    public string Text { get; set; } = "";

    /// <summary>Which purpose it serves.</summary>
    public string Purpose { get; set; } = "";

    public string Why { get; set; } = "";

    /// <summary>Who is affected, and whose advice is asked.</summary>
    public string Affected { get; set; } = "";

    public string Evidence { get; set; } = "";

    /// <summary>Of a recommendation: the body that it is addressed to.</summary>
    public string Addressee { get; set; } = "";

    public string Language { get; init; } = "en";

    public int Seats { get; init; } = 1;

    public long Budget { get; init; }

    /// <summary>The office that an election fills.</summary>
    public Office? Office { get; init; }

    /// <summary>What the network does by itself once it is carried (JSON); empty for nothing.</summary>
    public string Effect { get; set; } = "";

    /// <summary>Whether nobody can tell who voted how once it is over.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether nothing of the count is shown before the end.</summary>
    public bool HidesResults { get; init; }

    public DecisionState State { get; set; }

    /// <summary>Who proposed it; null once that account is gone.</summary>
    public Guid? ProposerId { get; set; }

    /// <summary>The organisation in whose name it was proposed.</summary>
    public string ProposerName { get; init; } = "";

    public DateTime At { get; init; }

    public DateTime UpdatedAt { get; set; }

    /// <summary>When somebody first supported it: from then on its text stands.</summary>
    public DateTime? FrozenAt { get; set; }

    /// <summary>When voting begins by itself; null where the proposer opens it.</summary>
    public DateTime? OpensAt { get; set; }

    /// <summary>How long one can vote.</summary>
    public TimeSpan Lasts { get; set; }

    public DateTime? ClosesAt { get; set; }

    public DateTime? RemindedAt { get; set; }

    public DateTime? SettledAt { get; set; }

    public DecisionOutcome Outcome { get; set; }

    /// <summary>The rule by which it was decided, as it was when voting began (JSON).</summary>
    public string Rule { get; set; } = "";

    /// <summary>What was counted (JSON); empty before the end.</summary>
    public string Result { get; set; } = "";

    /// <summary>Whether hands were counted in a room, and what the minutes say.</summary>
    public bool IsByHands { get; set; }

    public string Minute { get; set; } = "";

    /// <summary>When it is looked at again.</summary>
    public DateOnly? ReviewOn { get; set; }

    public Review Review { get; set; }

    public string ReviewNote { get; set; } = "";

    /// <summary>Counts every change of its text, so that nobody overwrites what another wrote.</summary>
    public int Version { get; set; }

    public string SearchText { get; set; } = "";

    public bool IsSynthetic { get; init; }

    public string Path => $"/decisions/{Slug}";

    public bool IsOpen => State is DecisionState.Proposed or DecisionState.Voting;

    /// <summary>The same of rows: those that are not decided yet.</summary>
    public static Expression<Func<Decision, bool>> IsUndecided => one => one.State == DecisionState.Proposed || one.State == DecisionState.Voting;

    /// <summary>Whether what is asked binds the network.</summary>
    public bool Binds => Kind != DecisionKind.SenseCheck;

    /// <summary>What it is searched by.</summary>
    public static string SearchTextOf(string title, string text)
    {
        var folded = Folding.Fold($"{title} {text}");
        return folded.Length > MostSearch ? folded[..MostSearch] : folded;
    }

    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("decisions_decisions");
        builder.Property(one => one.Slug).HasMaxLength(80);
        builder.Property(one => one.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.Matter).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.Method).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(one => one.Outcome).HasConversion<string>().HasMaxLength(10);
        builder.Property(one => one.Review).HasConversion<string>().HasMaxLength(10);
        builder.Property(one => one.Office).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.Lasts).HasConversion(lasts => lasts.Ticks, ticks => TimeSpan.FromTicks(ticks));
        builder.Property(one => one.Title).HasMaxLength(MostTitle);
        builder.Property(one => one.Text).HasMaxLength(MostText);
        builder.Property(one => one.Purpose).HasMaxLength(MostLine);
        builder.Property(one => one.Why).HasMaxLength(MostText);
        builder.Property(one => one.Affected).HasMaxLength(MostText);
        builder.Property(one => one.Evidence).HasMaxLength(MostText);
        builder.Property(one => one.Addressee).HasMaxLength(MostLine);
        builder.Property(one => one.Language).HasMaxLength(2);
        builder.Property(one => one.ProposerName).HasMaxLength(300);
        builder.Property(one => one.Minute).HasMaxLength(MostText);
        builder.Property(one => one.ReviewNote).HasMaxLength(MostText);
        builder.Property(one => one.SearchText).HasMaxLength(MostSearch);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasIndex(one => one.Slug).IsUnique();
        builder.HasIndex(one => new { one.NetworkId, one.State, one.At });
        builder.HasIndex(one => new { one.IsPublic, one.At, one.Id });
        builder.HasIndex(one => new { one.State, one.ClosesAt });
        builder.HasIndex(one => new { one.State, one.OpensAt });
        builder.HasIndex(one => one.ProposerId);
    }
}

/// <summary>What kind of question it is. Those from the removal on change the network itself when they are carried.</summary>
internal enum DecisionKind { Proposal, Choice, Election, SenseCheck, Recommendation, Removal, Ending, Merger, Split, Purpose, Rules }

internal enum DecisionState { Proposed, Voting, Settled, Withdrawn }

/// <summary>What became of it. Informed: nothing was to be decided, and now one knows what people think.</summary>
internal enum DecisionOutcome { None, Carried, Lost, NoQuorum, Tied, Informed }

internal enum Review { None, Kept, Changed, Ended }
