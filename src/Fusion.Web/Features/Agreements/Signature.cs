using Fusion.Web.Features.Agreements.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Agreements;

/// <summary>What binds somebody to an agreement, from the day they accepted it until it is over. Who comes back gets a new row: the old one is history.</summary>
internal sealed class Signature : IEntityTypeConfiguration<Signature>
{
    public const int MostPromise = 1000, MostReason = 1000;

    /// <summary>The kind of a person, and of an organisation of which no kind is known.</summary>
    public const string Person = "person", AnyBody = "organisation";

    public Guid Id { get; init; }

    public AgreementId AgreementId { get; init; }

    public OrganisationId? OrganisationId { get; set; }

    /// <summary>Null for an organisation, and once an account is gone.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>Whose row it is until they leave; null afterwards. Nobody signs the same twice.</summary>
    public Guid? ActiveId { get; set; }

    /// <summary>The version that they accepted, and no other.</summary>
    public int Version { get; set; }

    /// <summary>What kind of organisation it was when it signed; <c>person</c> for people.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The country of the organisation; of a person nothing is known.</summary>
    public string? Country { get; init; }

    /// <summary>Whether it is listed: an organisation always, a person only if they chose to be.</summary>
    public bool IsNamed { get; set; }

    public string SearchText { get; init; } = "";

    public string SortKey { get; init; } = "";

    /// <summary>What they promise to do for it.</summary>
    public string Promise { get; set; } = "";

    public DateTime SignedAt { get; init; }

    /// <summary>The first day on which it no longer binds; null while no end is in sight.</summary>
    public DateOnly? OverOn { get; set; }

    /// <summary>From which day it asks to be renewed.</summary>
    public DateOnly? RenewOn { get; set; }

    /// <summary>The end that a letter has told of.</summary>
    public DateOnly? RemindedOf { get; set; }

    public DateTime? LeftAt { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>The signature that goes on in its place, since two organisations became one.</summary>
    public Guid? CarriedOnBy { get; set; }

    public bool IsPerson => OrganisationId is null;

    public CommitmentState StateOn(DateOnly today) => this switch
    {
        { CarriedOnBy: not null } => CommitmentState.CarriedOn,
        { LeftAt: not null } => OverOn > today ? CommitmentState.Leaving : CommitmentState.Withdrawn,
        { OverOn: { } over } when over <= today => CommitmentState.Lapsed,
        { RenewOn: { } renew } when renew <= today => CommitmentState.Due,
        _ => CommitmentState.InForce,
    };

    public void Configure(EntityTypeBuilder<Signature> builder)
    {
        builder.ToTable("agreements_signatures");
        builder.Property(signature => signature.Kind).HasMaxLength(80);
        builder.Property(signature => signature.Country).HasMaxLength(80);
        builder.Property(signature => signature.SearchText).HasMaxLength(300);
        builder.Property(signature => signature.SortKey).HasMaxLength(300);
        builder.Property(signature => signature.Promise).HasMaxLength(MostPromise);
        builder.Property(signature => signature.Reason).HasMaxLength(MostReason);
        builder.HasIndex(signature => new { signature.AgreementId, signature.ActiveId }).IsUnique();
        // A page of signatories, and how many of each kind there are: each is answered from one index.
        builder.HasIndex(signature => new { signature.AgreementId, signature.IsNamed, signature.SortKey, signature.Id, signature.OverOn });
        builder.HasIndex(signature => new { signature.AgreementId, signature.Kind, signature.OverOn, signature.IsNamed });
        builder.HasIndex(signature => signature.ActiveId);
        builder.HasIndex(signature => signature.OrganisationId);
        builder.HasIndex(signature => signature.AccountId);
        builder.HasIndex(signature => signature.RenewOn);
    }
}

internal enum CommitmentState { InForce, Due, Leaving, Lapsed, Withdrawn, CarriedOn }

/// <summary>One acceptance of one version on one day, with what was promised. It is never changed.</summary>
internal sealed class Acceptance : IEntityTypeConfiguration<Acceptance>
{
    public Guid Id { get; init; }

    public Guid SignatureId { get; init; }

    public int Version { get; init; }

    public DateTime At { get; init; }

    public AcceptanceKind Kind { get; init; }

    public string Promise { get; set; } = "";

    public DateOnly? OverOn { get; init; }

    public void Configure(EntityTypeBuilder<Acceptance> builder)
    {
        builder.ToTable("agreements_acceptances");
        builder.Property(acceptance => acceptance.Kind).HasConversion<string>().HasMaxLength(10);
        builder.Property(acceptance => acceptance.Promise).HasMaxLength(Signature.MostPromise);
        builder.HasIndex(acceptance => new { acceptance.SignatureId, acceptance.At });
    }
}

internal enum AcceptanceKind { First, Again, Renewal }

/// <summary>What a signatory has done for what they signed, on a day.</summary>
internal sealed class Deed : IEntityTypeConfiguration<Deed>
{
    public const int MostWords = 600, MostOfOne = 500;

    public Guid Id { get; init; }

    public Guid SignatureId { get; init; }

    public DateOnly On { get; init; }

    public string What { get; init; } = "";

    public string? Url { get; init; }

    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<Deed> builder)
    {
        builder.ToTable("agreements_deeds");
        builder.Property(deed => deed.What).HasMaxLength(MostWords);
        builder.Property(deed => deed.Url).HasMaxLength(500);
        builder.HasIndex(deed => new { deed.SignatureId, deed.On });
    }
}
