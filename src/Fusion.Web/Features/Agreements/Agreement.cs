using Fusion.Web.Features.Agreements.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Agreements;

/// <summary>A text that people and organisations accept of their own will. What it says is in its versions; here stands what lists show of the newest.</summary>
internal sealed class Agreement : IEntityTypeConfiguration<Agreement>
{
    public AgreementId Id { get; init; }

    /// <summary>Until it is published it tells nothing: a draft is for whoever writes it.</summary>
    public string Slug { get; set; } = "";

    /// <summary>The network whose it is; null for the movement's own.</summary>
    public NetworkId? NetworkId { get; set; }

    /// <summary>Whether everybody reads it; else only members of its network do, and neither a list nor the open record knows of it.</summary>
    public bool IsPublic { get; init; }

    public AgreementKind Kind { get; set; }

    public Localised Title { get; set; } = Localised.None;

    public Localised Purpose { get; set; } = Localised.None;

    /// <summary>The newest version; 0 until there is one.</summary>
    public int Number { get; set; }

    /// <summary>The newest version that asks whoever accepted an older one to read and accept it.</summary>
    public int AgainFrom { get; set; }

    /// <summary>What the next version will say (JSON); empty where nobody writes at one.</summary>
    public string Draft { get; set; } = "";

    /// <summary>Counts the savings of the draft: who sends an older one is told.</summary>
    public int Revision { get; set; }

    public string SearchText { get; set; } = "";

    public string SortKey { get; set; } = "";

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    public bool IsSynthetic { get; init; }

    public string Path => $"/agreements/{Slug}";

    public bool IsPublished => Number > 0;

    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("agreements_agreements");
        builder.Property(agreement => agreement.Slug).HasMaxLength(80);
        builder.Property(agreement => agreement.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(agreement => agreement.Revision).IsConcurrencyToken();
        builder.Property(agreement => agreement.SearchText).HasMaxLength(1000);
        builder.Property(agreement => agreement.SortKey).HasMaxLength(300);
        builder.HasIndex(agreement => agreement.Slug).IsUnique();
        builder.HasIndex(agreement => new { agreement.SortKey, agreement.Slug });
        builder.HasIndex(agreement => agreement.NetworkId);
    }
}

internal enum AgreementKind { Manifesto, SocialContract, Pledge, Standard, Link, Data }

internal enum Signers { Organisations, People, Both }

/// <summary>What an agreement said from a day on. It is never changed: who accepted it accepted exactly this.</summary>
internal sealed class AgreementVersion : IEntityTypeConfiguration<AgreementVersion>
{
    public const int MostChange = 1000;

    public AgreementId AgreementId { get; init; }

    public int Number { get; init; }

    public DateTime At { get; init; }

    /// <summary>All that it says, as <see cref="AgreementContent.ToJson"/> wrote it.</summary>
    public string Content { get; init; } = "";

    /// <summary>SHA-256 of that text in UTF-8.</summary>
    public string Digest { get; init; } = "";

    /// <summary>What is different from the version before, in words.</summary>
    public string Change { get; init; } = "";

    public string Language { get; init; } = "en";

    /// <summary>Whether who accepted an older version is asked to accept this one.</summary>
    public bool AsksAgain { get; init; }

    public void Configure(EntityTypeBuilder<AgreementVersion> builder)
    {
        builder.ToTable("agreements_versions");
        builder.HasKey(version => new { version.AgreementId, version.Number });
        builder.Property(version => version.Digest).HasMaxLength(64);
        builder.Property(version => version.Change).HasMaxLength(MostChange);
        builder.Property(version => version.Language).HasMaxLength(2);
    }
}
