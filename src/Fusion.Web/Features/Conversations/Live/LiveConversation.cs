using Fusion.Opinion;
using Fusion.Web.Platform.Live;

namespace Fusion.Web.Features.Conversations.Live;

/// <summary>
/// A conversation in memory, rebuilt from the database at each start. Votes come in after they are on disk. A second store, changed alike, is what maps are made of,
/// so that nobody waits for a map to vote.
/// </summary>
internal sealed class LiveConversation
{
    /// <summary>The row of somebody who has not voted yet; it counts nowhere.</summary>
    const int Newcomer = 0;

    readonly Lock gate = new();
    readonly VoteStore votes = new();
    readonly Dictionary<Guid, LivePerson> people = [];
    readonly MapMaker maps = new();
    List<VoteChange> pending = [];
    int voters;
    volatile ConversationView view;

    public LiveConversation(ConversationView view)
    {
        this.view = view;
        Change(new(ChangeKind.Join));
        Change(new(ChangeKind.Ban, Newcomer));
        Show(view);
    }

    public Guid Id => view.About.Id;

    public ConversationView View => view;

    /// <summary>Whether lists that everybody reads hold it: opened, and not for a network's members alone.</summary>
    public bool IsListed => view.About is { Stage: not Stage.Draft, IsPublic: true };

    public LiveNews News { get; } = new();

    /// <summary>People who have voted and are not banned, at this moment.</summary>
    public int Voters { get { lock (gate) return voters; } }

    public long Votes { get { lock (gate) return votes.Votes; } }

    /// <summary>Takes over what the database says of the conversation and its statements.</summary>
    public void Show(ConversationView now)
    {
        lock (gate)
        {
            view = now;
            while (votes.Statements < now.Statements.Length) Change(new(ChangeKind.AddStatement));
            for (var at = 0; at < now.Statements.Length; at++)
            {
                var hidden = now.Statements[at].Standing != Standing.In;
                if (votes.IsModeratedOut(at) != hidden) Change(new(hidden ? ChangeKind.Hide : ChangeKind.Show, Statement: at));
            }
        }
    }

    public LivePerson? Find(Guid participant)
    {
        lock (gate) return people.GetValueOrDefault(participant);
    }

    /// <summary>Takes in what is on disk now: one participant's vote. The same again changes nothing.</summary>
    public void Cast(Guid participant, int statement, short value)
    {
        lock (gate)
        {
            if (statement < 1 || statement > votes.Statements) return;
            var person = Know(participant);
            var standing = (short?)votes.Get(person.Number, statement - 1) ?? CastVote.TakenBack;
            if (standing == value) return;
            var before = standing != CastVote.TakenBack;
            Change(new(ChangeKind.Cast, person.Number, statement - 1, value));
            var after = value != CastVote.TakenBack;
            if (before == after) return;
            if (!person.IsBanned) voters += after && person.Votes == 0 ? 1 : !after && person.Votes == 1 ? -1 : 0;
            person.Votes += after ? 1 : -1;
        }
    }

    public void Says(Guid participant, PersonSays says)
    {
        lock (gate) Know(participant).Says = says;
    }

    public void Ban(Guid participant, bool isBanned)
    {
        lock (gate)
        {
            var person = Know(participant);
            if (person.IsBanned == isBanned) return;
            person.IsBanned = isBanned;
            if (person.Votes > 0) voters += isBanned ? -1 : 1;
            Change(new(isBanned ? ChangeKind.Ban : ChangeKind.Lift, person.Number));
        }
    }

    /// <summary>Takes back all that somebody said, as the database has.</summary>
    public void Leave(Guid participant)
    {
        lock (gate)
        {
            if (!people.TryGetValue(participant, out var person)) return;
            foreach (var (statement, _) in votes.VotesOf(person.Number)) Cast(participant, statement + 1, CastVote.TakenBack);
            person.Says = PersonSays.Nothing;
        }
    }

    /// <summary>The numbers of statements that somebody may be shown next, the best first.</summary>
    public IReadOnlyList<int> Next(Guid? participant, ulong seed, int take, IReadOnlyCollection<int> besides)
    {
        var router = maps.Last.Router;
        var found = new List<int>(take);
        lock (gate)
        {
            var person = participant is { } id ? people.GetValueOrDefault(id) : null;
            // Each draw is one of all that are left, so a few more than are wanted.
            for (ulong draw = 0; draw < (ulong)(take * 3) && found.Count < take; draw++)
            {
                var own = seed + (ulong)(person?.Votes ?? 0) + (draw * 0x9E3779B97F4A7C15);
                if (router.Next(votes, person?.Number ?? Newcomer, own) is not { } statement) break;
                if (!found.Contains(statement + 1) && !besides.Contains(statement + 1)) found.Add(statement + 1);
            }
        }
        return found;
    }

    /// <summary>What somebody has voted, by the statements' numbers.</summary>
    public IReadOnlyDictionary<int, Vote> VotesOf(Guid participant)
    {
        lock (gate) return people.TryGetValue(participant, out var person) ? votes.VotesOf(person.Number).ToDictionary(vote => vote.Statement + 1, vote => vote.Vote) : [];
    }

    public (int Group, double Certainty)? LeaningOf(Guid participant)
    {
        var router = maps.Last.Router;
        lock (gate) return people.TryGetValue(participant, out var person) ? router.Leaning(votes, person.Number) : null;
    }

    /// <summary>How many support the question; null where they are too few to say.</summary>
    public int? Supporters() => People().Count(person => person is { IsBanned: false } && person.Says.Supports) is >= Reading.Fewest and var count ? count : null;

    /// <summary>Everybody, for break-downs and exports.</summary>
    public IReadOnlyList<(LivePerson Person, PersonSays Says, int Votes, bool IsBanned)> People()
    {
        lock (gate) return [.. people.Values.Select(person => (person, person.Says, person.Votes, person.IsBanned))];
    }

    /// <summary>Whether something has changed since the last map.</summary>
    public bool IsStale { get { lock (gate) return pending.Count > 0; } }

    public Reading LastReading => maps.Last;

    /// <summary>How long the last map took.</summary>
    public TimeSpan Took => maps.Took;

    public void Remember(MapMemory memory) => maps.Remember(memory);

    /// <summary>Makes a map of everything that has come in until now.</summary>
    public Reading Read(DateTime now)
    {
        var reading = maps.Update(Take, now);
        News.Ring();
        return reading;
    }

    /// <summary>The votes as the last map has them, to be written out while no map is made.</summary>
    public T WithVotes<T>(Func<VoteStore, T> use) => maps.WithVotes(use);

    (List<VoteChange>, int) Take()
    {
        lock (gate)
        {
            var taken = pending;
            pending = [];
            return (taken, voters);
        }
    }

    LivePerson Know(Guid participant)
    {
        if (people.TryGetValue(participant, out var known)) return known;
        var person = new LivePerson(participant, votes.Participants);
        people.Add(participant, person);
        Change(new(ChangeKind.Join));
        return person;
    }

    void Change(VoteChange change)
    {
        change.ApplyTo(votes);
        pending.Add(change);
    }
}
