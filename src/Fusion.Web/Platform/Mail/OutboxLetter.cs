using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Platform.Mail;

/// <summary>A letter on its way. Retention erases address and words some weeks after it is dealt with, and the rest after a year.</summary>
internal sealed class OutboxLetter : IEntityTypeConfiguration<OutboxLetter>
{
    public const int LongestFault = 300;
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Guid Id { get; init; }

    public DateTime At { get; init; }

    public string To { get; set; } = "";

    public string Language { get; init; } = "";

    /// <summary>Of address and occasion: two letters with the same are one.</summary>
    public string Once { get; init; } = "";

    /// <summary>Of the address alone: who has stopped which kind is kept by it.</summary>
    public string Receiver { get; init; } = "";

    public string Key { get; init; } = "";

    /// <summary>Values, link and items as JSON.</summary>
    public string Content { get; set; } = "";

    public LetterState State { get; set; }

    /// <summary>When to try next; null when nothing more is to be done. A letter that is being sent has its time moved on, so that it comes up again should the sender die.</summary>
    public DateTime? DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>What the relay answered last, when it was not yes.</summary>
    public string Fault { get; set; } = "";

    public DateTime? DoneAt { get; set; }

    /// <summary>The first word of its key.</summary>
    public string Kind => Key.Split('.')[0];

    public bool IsErased => To.Length == 0;

    public static string Write(Letter letter) => JsonSerializer.Serialize(new LetterContent(letter.Values, letter.Link, letter.Items, letter.Calendar), Plain);

    public LetterContent Read() => JsonSerializer.Deserialize<LetterContent>(Content)!;

    public void Configure(EntityTypeBuilder<OutboxLetter> builder)
    {
        builder.ToTable("platform_outbox");
        builder.Ignore(letter => letter.Kind).Ignore(letter => letter.IsErased);
        builder.Property(letter => letter.To).HasMaxLength(Letter.LongestAddress);
        builder.Property(letter => letter.Language).HasMaxLength(8);
        builder.Property(letter => letter.Once).HasMaxLength(40);
        builder.Property(letter => letter.Receiver).HasMaxLength(40);
        builder.Property(letter => letter.Key).HasMaxLength(80);
        builder.Property(letter => letter.Fault).HasMaxLength(LongestFault);
        builder.Property(letter => letter.State).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(letter => letter.DueAt);
        builder.HasIndex(letter => letter.Once);
        builder.HasIndex(letter => letter.DoneAt);
        builder.HasIndex(letter => new { letter.Receiver, letter.At });
    }
}

internal sealed record LetterContent(IReadOnlyList<string> Values, string? Link, IReadOnlyList<LetterItem> Items, LetterCalendar? Calendar = null);

/// <summary>Kept: there is no relay, and the host's page shows it. Stopped: its receiver wants none of its kind, or can do without it and the last letter there came back. Bounced: the address takes no mail. Failed: tried for days.</summary>
internal enum LetterState { Waiting, Sent, Kept, Stopped, Bounced, Failed }
