using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Themes;

/// <summary>A figure that shows why a hope matters, with its source and year.</summary>
internal sealed class Problem : IEntityTypeConfiguration<Problem>
{
    public Guid Id { get; init; }

    public required string ThemeCode { get; init; }

    public int Position { get; init; }

    public required string What { get; init; }

    public string? Value { get; init; }

    public string? Unit { get; init; }

    public required string SourceSlug { get; init; }

    public int? Year { get; init; }

    public string? Note { get; init; }

    public string Pack { get; init; } = "";

    public void Configure(EntityTypeBuilder<Problem> builder) => builder.ToTable("themes_problems");
}

/// <summary>A challenge and the opportunity that answers it, with the entries that show it can be done.</summary>
internal sealed class ChallengePair : IEntityTypeConfiguration<ChallengePair>
{
    public Guid Id { get; init; }

    public int Number { get; init; }

    public required string AimCode { get; init; }

    public List<string> Hopes { get; init; } = [];

    public required string Challenge { get; init; }

    public required string Opportunity { get; init; }

    /// <summary>Ids of catalogue entries.</summary>
    public List<Guid> Examples { get; init; } = [];

    public required string SourceSlug { get; init; }

    public string Pack { get; init; } = "";

    public void Configure(EntityTypeBuilder<ChallengePair> builder) => builder.ToTable("themes_pairs");
}

/// <summary>Work elsewhere that a theme should be read beside.</summary>
internal sealed class ContextNote : IEntityTypeConfiguration<ContextNote>
{
    public Guid Id { get; init; }

    public required string ThemeCode { get; init; }

    public int Position { get; init; }

    public required string Name { get; init; }

    public required string What { get; init; }

    public string? SourceSlug { get; init; }

    public string Pack { get; init; } = "";

    public void Configure(EntityTypeBuilder<ContextNote> builder) => builder.ToTable("themes_context");
}
