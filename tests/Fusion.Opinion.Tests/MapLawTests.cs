using FsCheck;
using FsCheck.Fluent;
using Fusion.Opinion.Planted;

namespace Fusion.Opinion.Tests;

public sealed class MapLawTests
{
    [Fact]
    public void The_order_of_votes_does_not_matter() =>
        Prop.ForAll(Samples.Conversations, votes =>
        {
            var (people, statements) = Size(votes);
            var shuffled = votes.ToArray();
            new Random(7).Shuffle(shuffled);
            return Samples.Print(Samples.Map(Samples.Store(votes, people, statements))) == Samples.Print(Samples.Map(Samples.Store(shuffled, people, statements)));
        }).Check(Samples.Config);

    [Fact]
    public void Votes_changed_and_taken_back_leave_no_trace() =>
        Prop.ForAll(Samples.Conversations, votes =>
        {
            var (people, statements) = Size(votes);
            var detour = Samples.Store(votes.Select(vote => vote with { Vote = (Vote)(-(int)vote.Vote) }), people, statements);
            for (var person = 0; person < people; person++)
                for (var statement = 0; statement < statements; statement++)
                    detour.Set(person, statement, Vote.Agree);
            for (var person = 0; person < people; person++)
                for (var statement = 0; statement < statements; statement++)
                    detour.Withdraw(person, statement);
            foreach (var vote in votes)
                detour.Set(vote.Person, vote.Statement, vote.Vote);
            return Samples.Print(Samples.Map(Samples.Store(votes, people, statements))) == Samples.Print(Samples.Map(detour));
        }).Check(Samples.Config);

    [Fact]
    public void Somebody_who_only_passes_moves_nobody() =>
        Prop.ForAll(Samples.Conversations, votes =>
        {
            var (people, statements) = Size(votes);
            var store = Samples.Store(votes, people, statements);
            var before = Samples.Map(store);
            var passer = store.AddParticipants();
            for (var statement = 0; statement < statements; statement++)
                store.Set(passer, statement, Vote.Pass);
            var after = Samples.Map(store);
            return after[passer] == new PersonOnMap(0, 0, null, 0) && Enumerable.Range(0, people).All(person => before[person] == after[person]) && before.Clarity == after.Clarity;
        }).Check(Samples.Config);

    [Fact]
    public void Renaming_people_changes_nothing_but_their_names() =>
        Prop.ForAll(Samples.Conversations, votes =>
        {
            var (people, statements) = Size(votes);
            var renamed = Samples.Map(Samples.Store(votes.Select(vote => vote with { Person = people - 1 - vote.Person }), people, statements));
            var map = Samples.Map(Samples.Store(votes, people, statements));
            return map.Clarity == renamed.Clarity && Enumerable.Range(0, people).All(person => map[person] == renamed[people - 1 - person]);
        }).Check(Samples.Config);

    [Fact]
    public void A_banned_person_counts_as_one_who_never_voted() =>
        Prop.ForAll(Samples.Conversations, votes =>
        {
            var (people, statements) = Size(votes);
            if (people == 0)
                return true;
            var banned = Samples.Store(votes, people, statements);
            banned.Ban(0);
            var gone = Samples.Store(votes.Where(vote => vote.Person != 0), people, statements);
            var same = Samples.Print(Samples.Map(banned)) == Samples.Print(Samples.Map(gone));
            banned.Ban(0, ban: false);
            return same && Samples.Print(Samples.Map(banned)) == Samples.Print(Samples.Map(Samples.Store(votes, people, statements)));
        }).Check(Samples.Config);

    [Fact]
    public void A_statement_moderated_out_counts_as_one_that_nobody_saw() =>
        Prop.ForAll(Samples.Conversations, votes =>
        {
            var (people, statements) = Size(votes);
            var moderated = Samples.Store(votes, people, statements);
            moderated.Moderate(0);
            var (with, without) = (Samples.Map(moderated), Samples.Map(Samples.Store(votes.Where(vote => vote.Statement != 0), people, statements)));
            return with.Clarity == without.Clarity && with.Votes == without.Votes && Samples.Groups(with).SequenceEqual(Samples.Groups(without));
        }).Check(Samples.Config);

    [Fact]
    public void The_number_of_threads_does_not_matter()
    {
        var votes = PlantedConversation.Make(20_000, 60, 0.2, 3).Votes;
        var one = Samples.Print(Samples.Map(votes, threads: 1));
        Assert.Equal(one, Samples.Print(Samples.Map(votes, threads: 2)));
        Assert.Equal(one, Samples.Print(Samples.Map(votes, threads: 7)));
    }

    [Fact]
    public void The_same_seed_plants_the_same_votes_and_another_seed_others()
    {
        var one = PlantedConversation.Make(200, 30, 0.3, 5);
        Assert.Equal(Samples.Of(one.Votes), Samples.Of(PlantedConversation.Make(200, 30, 0.3, 5).Votes));
        Assert.NotEqual(Samples.Of(one.Votes), Samples.Of(PlantedConversation.Make(200, 30, 0.3, 6).Votes));
        Assert.Equal(0.3, (double)one.Votes.Votes / (200 * 30), 0.03);
    }

    [Fact]
    public void A_map_keeps_no_trace_of_the_maps_that_its_maker_made_before()
    {
        var mapper = new OpinionMapper();
        mapper.Update(PlantedConversation.Make(900, 80, 0.4, 1).Votes);
        var votes = PlantedConversation.Make(300, 40, 0.4, 2).Votes;
        Assert.Equal(Samples.Print(Samples.Map(votes)), Samples.Print(mapper.Update(votes)));
    }

    static (int People, int Statements) Size(Cast[] votes) => (votes.Select(vote => vote.Person + 1).DefaultIfEmpty().Max(), votes.Select(vote => vote.Statement + 1).DefaultIfEmpty(1).Max());
}
