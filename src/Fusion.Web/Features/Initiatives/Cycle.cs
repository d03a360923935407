using Fusion.Web.Features.Initiatives.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Initiatives;

/// <summary>Plan, do, study, act: one small step of an enquiry. The prediction is written before and stays as it was once doing has begun.</summary>
internal sealed class Cycle : IEntityTypeConfiguration<Cycle>
{
    public Guid Id { get; init; }

    public EnquiryId EnquiryId { get; init; }

    public int Number { get; init; }

    public string Plan { get; set; } = "";

    public string Prediction { get; set; } = "";

    /// <summary>How we shall know.</summary>
    public string Measure { get; set; } = "";

    public DateTime PlannedAt { get; init; }

    public DateTime? BegunAt { get; set; }

    public string Done { get; set; } = "";

    public string Result { get; set; } = "";

    public Prophecy? Compared { get; set; }

    public DateTime? StudiedAt { get; set; }

    public NextStep? Next { get; set; }

    public string Act { get; set; } = "";

    public CycleStep Step => StudiedAt is not null ? CycleStep.Act : BegunAt is not null ? CycleStep.Do : CycleStep.Plan;

    public void Configure(EntityTypeBuilder<Cycle> builder)
    {
        builder.ToTable("initiatives_cycles");
        foreach (var name in (string[])[nameof(Plan), nameof(Prediction), nameof(Measure), nameof(Done), nameof(Result), nameof(Act)]) builder.Property(name).HasMaxLength(EnquiryText.Most);
        builder.Property(cycle => cycle.Compared).HasConversion<string>().HasMaxLength(12);
        builder.Property(cycle => cycle.Next).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(cycle => new { cycle.EnquiryId, cycle.Number }).IsUnique();
    }
}

/// <summary>Where a cycle stands: planned, being done, or studied and acted upon.</summary>
internal enum CycleStep { Plan, Do, Act }

/// <summary>How what came compares with what was expected. Being surprised is the point.</summary>
internal enum Prophecy { AsExpected, PartlySo, Otherwise }

internal enum NextStep { Keep, Change, Drop }
