using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Reminders;

/// <summary>When somebody was last asked; their address is not here, only its digest.</summary>
internal sealed class Reminder : IEntityTypeConfiguration<Reminder>
{
    public string Receiver { get; init; } = "";

    public DateTime At { get; set; }

    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("reminders_reminders");
        builder.HasKey(reminder => reminder.Receiver);
        builder.Property(reminder => reminder.Receiver).HasMaxLength(40);
    }
}

/// <summary>What somebody who looks after a record answered, so that the same answer twice is one.</summary>
internal sealed class ReminderAnswer : IEntityTypeConfiguration<ReminderAnswer>
{
    public Guid Subject { get; init; }

    public string Receiver { get; init; } = "";

    public Answer Said { get; set; }

    public DateTime At { get; set; }

    public void Configure(EntityTypeBuilder<ReminderAnswer> builder)
    {
        builder.ToTable("reminders_answers");
        builder.HasKey(answer => new { answer.Subject, answer.Receiver });
        builder.HasIndex(answer => answer.At);
        builder.Property(answer => answer.Receiver).HasMaxLength(40);
        builder.Property(answer => answer.Said).HasConversion<string>().HasMaxLength(20);
    }
}

internal enum Answer { StillTrue, NeedsChange }

internal static class Answers
{
    /// <summary>As it stands in addresses and in the keys of sentences.</summary>
    public static string Word(this Answer answer) => answer == Answer.StillTrue ? "still-true" : "needs-change";

    public static Answer? Of(string? word) => word switch { "still-true" => Answer.StillTrue, "needs-change" => Answer.NeedsChange, _ => null };
}
