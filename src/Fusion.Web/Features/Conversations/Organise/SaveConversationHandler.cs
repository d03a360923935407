using System.Security.Cryptography;
using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>Begins a conversation as a draft that only its organisers see, or changes one. A change of one that is public is entered in the record.</summary>
internal sealed class SaveConversationHandler(FusionDb db, DbSession session, ConversationBook book, AddressBook addresses, ServedRecords served, PlaceTree places, FrameworkBook themes, RecordBook record, TimeProvider clock)
{
    static readonly string[] Taken = ["new", "kit"];

    public async Task<Outcome<Conversation>> Handle(Guid? id, ConversationForm form, Actor by, CancellationToken cancel)
    {
        var rejections = Check(form).ToList();
        var before = id is { } known ? await db.Set<Conversation>().AsTracking().FirstAsync(one => one.Id == known, cancel) : null;
        var serves = await Serves(form, before, by, rejections, cancel);
        if (rejections.Count > 0) return Outcome<Conversation>.Rejected(rejections);
        var conversation = before ?? Begin(form, serves, by);
        if (before is null)
        {
            conversation.Slug = await SlugOf(conversation, form, cancel);
            db.Add(conversation);
            await CopyShared(conversation, cancel);
        }
        Take(conversation, form);
        conversation.ServesId = serves?.Id;
        if (conversation is { IsPublic: true, Stage: not Stage.Draft })
        {
            record.Enter("change-conversation", by.By, conversation.Question.In("en").Text, by.Pseudonym);
            record.Changed(conversation.Id, conversation.Question.In("en").Text, RecordBook.DifferencesOf(db.Entry(conversation)));
        }
        session.Touch(Topic.Conversations, conversation.Id);
        return conversation;
    }

    /// <summary>Of one for members only its address tells nothing.</summary>
    async Task<string> SlugOf(Conversation conversation, ConversationForm form, CancellationToken cancel)
    {
        if (!conversation.IsPublic) return $"members-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        var slug = Slugs.Of(form.Question!, 60);
        return await addresses.Assign(conversation.Id, "conversations", Taken.Contains(slug) ? slug + "-1" : slug, cancel);
    }

    /// <summary>What it is held for: whoever may hold a conversation for that says so, and what was said before stays. One for members stays with their network, and one that everybody could read is never closed to them.</summary>
    async Task<Served?> Serves(ConversationForm form, Conversation? before, Actor by, List<Rejection> rejections, CancellationToken cancel)
    {
        var found = Some(form.Serves) is { } address ? await served.Named(address, by, cancel) : null;
        if (Some(form.Serves) is not null && (found is null || (!found.MayHold && found.Id != before?.ServesId))) rejections.Add(new("serves", "organise.serves-unknown"));
        else if (form.Access == Access.Members && found?.Network is null) rejections.Add(new("serves", "organise.members-of-what"));
        else if (before is not null && before.NetworkId != (form.Access == Access.Members ? found!.Network : null)) rejections.Add(new("access", "organise.members-stay"));
        return found;
    }

    Conversation Begin(ConversationForm form, Served? serves, Actor by) => new()
    {
        Id = Guid.CreateVersion7(),
        Language = Language.Of(form.Language ?? "en").Code,
        OrganiserId = by.AccountId,
        OrganiserName = by.ActingFor?.Name ?? by.Name,
        SharedId = form.SharedId,
        NetworkId = form.Access == Access.Members ? serves!.Network : null,
        CreatedAt = clock.GetUtcNow().UtcDateTime,
        IsSynthetic = form.IsSynthetic,
    };

    static void Take(Conversation conversation, ConversationForm form)
    {
        conversation.Question = In(conversation, conversation.Question, form.Question);
        conversation.Purpose = In(conversation, conversation.Purpose, form.Purpose);
        conversation.IdeaQuestion = In(conversation, conversation.IdeaQuestion, form.IdeaQuestion);
        (conversation.Access, conversation.Results, conversation.NewStatements) = (form.Access, form.Results, form.NewStatements);
        (conversation.PlaceCode, conversation.ThemeCode) = (Some(form.Place), Some(form.Theme));
        (conversation.OpensAt, conversation.ClosesAt) = (form.OpensAt, form.ClosesAt);
    }

    /// <summary>Replaces the text in the language of writing and keeps the translations.</summary>
    static Localised In(Conversation conversation, Localised before, string? text) =>
        Localised.Of(before.All.Where(one => one.Language != conversation.Language).Prepend((conversation.Language, text?.Trim() ?? "")));

    IEnumerable<Rejection> Check(ConversationForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Question)) yield return new("question", "organise.question-missing");
        if (form.Question?.Length > Conversation.LongestQuestion) yield return new("question", "organise.long", Conversation.LongestQuestion);
        if (form.Purpose?.Length > Conversation.LongestText) yield return new("purpose", "organise.long", Conversation.LongestText);
        if (form.IdeaQuestion?.Length > Conversation.LongestQuestion) yield return new("ideaQuestion", "organise.long", Conversation.LongestQuestion);
        if (Some(form.Place) is { } place && places.Find(place) is null) yield return new("place", "organise.place-unknown");
        if (Some(form.Theme) is { } theme && themes.Theme(theme) is null) yield return new("theme", "organise.theme-unknown");
        if (form.ClosesAt is { } end && (form.OpensAt ?? clock.GetUtcNow().UtcDateTime) >= end) yield return new("closesAt", "organise.ends-before");
        if (form.SharedId is { } shared && book.Find(shared)?.View.About is not { SharedId: null, IsPublic: true }) yield return new("question", "organise.shared-unknown");
    }

    /// <summary>A local conversation begins with the statements of the shared question, so that answers can be put side by side.</summary>
    async Task CopyShared(Conversation conversation, CancellationToken cancel)
    {
        if (conversation.SharedId is not { } shared) return;
        var statements = await db.Set<Statement>().Where(one => one.ConversationId == shared && one.Standing == Standing.In && one.AuthorId == null).OrderBy(one => one.Number).Take(Conversation.MostStatements).ToListAsync(cancel);
        foreach (var one in statements)
            db.Add(new Statement { Id = Guid.CreateVersion7(), ConversationId = conversation.Id, Number = ++conversation.LastNumber, Text = one.Text, SharedId = one.Id, Standing = Standing.In, At = conversation.CreatedAt });
    }

    static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What an organiser says of a conversation.</summary>
internal sealed record ConversationForm
{
    public string? Question { get; init; }
    public string? Purpose { get; init; }
    public string? IdeaQuestion { get; init; }
    public string? Language { get; init; }
    public Access Access { get; init; }
    public ResultsShown Results { get; init; }
    public NewStatements NewStatements { get; init; }
    public string? Place { get; init; }
    public string? Theme { get; init; }

    /// <summary>The address of what it is held for.</summary>
    public string? Serves { get; init; }
    public DateTime? OpensAt { get; init; }
    public DateTime? ClosesAt { get; init; }
    public Guid? SharedId { get; init; }
    public bool IsSynthetic { get; init; }
}
