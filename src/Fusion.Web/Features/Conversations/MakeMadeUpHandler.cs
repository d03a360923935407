using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;

namespace Fusion.Web.Features.Conversations;

/// <summary>Makes the demonstration's conversation: the same made-up people and votes every time.</summary>
internal sealed class MakeMadeUpHandler(FusionDb db, DbSession session, AddressBook addresses, RecordBook record, TimeProvider clock)
{
    const int People = 160;
    static readonly Role[] Roles = [Role.Learner, Role.Learner, Role.Parent, Role.Parent, Role.Teacher, Role.Teacher, Role.Leader, Role.Employer, Role.Community];
    static readonly JsonSerializerOptions Reading = new() { PropertyNameCaseInsensitive = true };

    public async Task<Outcome<MadeUp>> Handle(Guid organiser, string name, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        using var file = typeof(MakeMadeUpHandler).Assembly.GetManifestResourceStream("Fusion.Web.Features.Conversations.made-up.json")!;
        var told = JsonSerializer.Deserialize<Told>(file, Reading)!;
        var conversation = new Conversation
        {
            Id = Guid.CreateVersion7(),
            Question = Text(told.Question),
            Purpose = Text(told.Purpose),
            IdeaQuestion = Text(told.Ideas),
            ThemeCode = told.Theme,
            OrganiserId = organiser,
            OrganiserName = name,
            NewStatements = NewStatements.AfterALook,
            Stage = Stage.Open,
            OpenedAt = now,
            CreatedAt = now,
            LastNumber = told.Statements.Count,
            IsSynthetic = true,
        };
        conversation.Slug = await addresses.Assign(conversation.Id, "conversations", told.Slug, cancel);
        db.Add(conversation);
        db.AddRange(told.Statements.Select((one, at) => new Statement { Id = Guid.CreateVersion7(), ConversationId = conversation.Id, Number = at + 1, Text = Text(one.Text), Standing = Standing.In, At = now }));
        db.AddRange(Enum.GetValues<Role>().Take(5).Select(role => new Target { Id = Guid.CreateVersion7(), ConversationId = conversation.Id, Kind = TargetKind.Role, Code = role.ToString(), Wanted = 40 }));
        db.Add(new Target { Id = Guid.CreateVersion7(), ConversationId = conversation.Id, Kind = TargetKind.Group, Code = told.Group, Wanted = 40 });
        db.Add(new LogLine { Id = Guid.CreateVersion7(), ConversationId = conversation.Id, At = now, Kind = LogKind.Opened });
        record.Enter("open-conversation", name, conversation.Question.In("en").Text);
        record.Added(conversation.Id, conversation.Question.In("en").Text);
        var (people, votes) = Invent(told);
        db.AddRange(people.Select(person => new Participant { Id = person.Id, ConversationId = conversation.Id, JoinedAt = now, IsAdult = person.Says.IsAdult, Role = person.Says.Role, Group = person.Says.Group, SupportsAt = person.Says.Supports ? now : null }));
        await db.SaveChangesAsync(cancel);
        await VoteRows.Of(db).Cast(votes, now, cancel);
        session.Touch(Topic.Conversations, conversation.Id);
        foreach (var (person, _) in people) session.Touch(Topic.Participants, person);
        return new MadeUp(conversation.Id, votes);
    }

    static (List<(Guid Id, PersonSays Says)>, List<Ballot>) Invent(Told told)
    {
        var random = new Random(7);
        var people = new List<(Guid, PersonSays)>();
        var votes = new List<Ballot>();
        for (var person = 0; person < People; person++)
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);
            var id = new Guid(bytes);
            var role = Roles[random.Next(Roles.Length)];
            people.Add((id, new PersonSays(role != Role.Learner, null, random.Next(5) == 0 ? null : role, person % 8 == 0 ? told.Group : null, random.Next(3) == 0)));
            var group = random.NextDouble() < 0.55 ? 0 : 1;
            for (var at = 0; at < told.Statements.Count; at++)
            {
                if (random.NextDouble() < 0.2) continue;
                var value = random.NextDouble() < 0.08 ? 0 : random.NextDouble() < told.Statements[at].Agree[group] ? 1 : -1;
                votes.Add(new Ballot(null!, id, at + 1, at + 1, (short)value));
            }
        }
        return (people, votes);
    }

    static Localised Text(Dictionary<string, string> texts) => Localised.Of(texts.Select(pair => (pair.Key, pair.Value)));

    sealed record Told(string Slug, string Theme, Dictionary<string, string> Question, Dictionary<string, string> Purpose, Dictionary<string, string> Ideas, string Group, List<ToldStatement> Statements);

    /// <param name="Agree">How likely each of two made-up groups is to agree.</param>
    sealed record ToldStatement(Dictionary<string, string> Text, double[] Agree);
}

/// <summary>What was made up, for memory to take over.</summary>
internal sealed record MadeUp(Guid Conversation, IReadOnlyList<Ballot> Votes);
