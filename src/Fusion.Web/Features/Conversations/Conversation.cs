using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Conversations;

/// <summary>One question, put to people as short statements that they agree or disagree with, or pass over.</summary>
internal sealed class Conversation : IEntityTypeConfiguration<Conversation>
{
    public const int LongestQuestion = 200, LongestText = 3000, MostStatements = 1000;

    public Guid Id { get; init; }

    public string Slug { get; set; } = "";

    public Localised Question { get; set; } = Localised.None;

    public Localised Purpose { get; set; } = Localised.None;

    /// <summary>The language in which it was written.</summary>
    public string Language { get; set; } = "en";

    public Access Access { get; set; }

    public ResultsShown Results { get; set; }

    public NewStatements NewStatements { get; set; }

    /// <summary>A question that is answered in free words; empty where none is asked.</summary>
    public Localised IdeaQuestion { get; set; } = Localised.None;

    public string? PlaceCode { get; set; }

    /// <summary>The aim or hope that it belongs to.</summary>
    public string? ThemeCode { get; set; }

    /// <summary>The network, decision or event that it serves (<see cref="Contracts.IServed"/>).</summary>
    public Guid? ServesId { get; set; }

    /// <summary>The network for whose members alone it is; null where everybody may read it. It stays as it was begun.</summary>
    public NetworkId? NetworkId { get; set; }

    /// <summary>The shared question under which it is held; null for one of its own, or for the shared question itself.</summary>
    public Guid? SharedId { get; set; }

    /// <summary>Account of who organises it; a host may always do so too.</summary>
    public Guid OrganiserId { get; set; }

    public string OrganiserName { get; set; } = "";

    public Stage Stage { get; set; }

    public DateTime? OpensAt { get; set; }

    public DateTime? ClosesAt { get; set; }

    public DateTime? OpenedAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>What came out, in the organiser's words, and what happened next.</summary>
    public string Summary { get; set; } = "";

    public string WhatNext { get; set; } = "";

    public DateTime? SummaryAt { get; set; }

    /// <summary>The number of the newest statement.</summary>
    public int LastNumber { get; set; }

    public bool IsSynthetic { get; init; }

    public string Path => $"/conversations/{Slug}";

    public bool IsPublic => NetworkId is null;

    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("conversations_conversations");
        builder.Property(conversation => conversation.Slug).HasMaxLength(80);
        builder.HasIndex(conversation => conversation.Slug).IsUnique();
        builder.Property(conversation => conversation.Language).HasMaxLength(8);
        builder.Property(conversation => conversation.Access).HasConversion<string>().HasMaxLength(20);
        builder.Property(conversation => conversation.Results).HasConversion<string>().HasMaxLength(20);
        builder.Property(conversation => conversation.NewStatements).HasConversion<string>().HasMaxLength(20);
        builder.Property(conversation => conversation.Stage).HasConversion<string>().HasMaxLength(20);
        builder.Property(conversation => conversation.PlaceCode).HasMaxLength(80);
        builder.Property(conversation => conversation.ThemeCode).HasMaxLength(80);
        builder.Property(conversation => conversation.OrganiserName).HasMaxLength(100);
        builder.Property(conversation => conversation.Summary).HasMaxLength(LongestText);
        builder.Property(conversation => conversation.WhatNext).HasMaxLength(LongestText);
        builder.HasIndex(conversation => conversation.SharedId);
        builder.Ignore(conversation => conversation.Path);
        builder.Ignore(conversation => conversation.IsPublic);
    }
}

/// <summary>Who may take part: anybody, one device counting once; people with an account; or members of one network, who alone read it.</summary>
internal enum Access { Everyone, SignedIn, Members }

/// <summary>When the results may be seen: at any time, or when the conversation is closed.</summary>
internal enum ResultsShown { Always, AtTheEnd }

/// <summary>What becomes of a statement that somebody adds: it is shown at once, after a look, or cannot be added.</summary>
internal enum NewStatements { AtOnce, AfterALook, None }

internal enum Stage { Draft, Open, Closed }
