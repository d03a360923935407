using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Fusion.Opinion.Mapping;

/// <summary>Gives everybody a place and a group, and writes the map.</summary>
internal sealed class MapWriter(GroupSweep sweep, Placing placing, int threads, VoteStore votes, Statements statements, Axes axes)
{
    readonly Roster everybody = Roster.All(votes);
    readonly sbyte[] labels = new sbyte[votes.Participants];
    readonly float[] certainties = new float[votes.Participants];

    /// <summary>The map with these groups.</summary>
    public OpinionMap Write(Regrouped groups, Roster sample)
    {
        var places = new float[2 * votes.Participants];
        placing.Place(statements, axes, everybody, threads, places, 2);
        var (mixture, temper) = (groups.Mixture, 1.0);
        if (groups.Ids.Length == 0)
        {
            sweep.Assign(everybody, statements, mixture, labels);
        }
        else
        {
            mixture = sample.IsAll ? mixture : Settled(mixture, groups.Temper > 0 ? 1 : 2);
            temper = groups.Temper > 0 ? groups.Temper : Tempering.Choose(sample, statements, mixture);
            sweep.Judge(everybody, statements, mixture, labels, temper, certainties);
        }
        var placed = groups.Ids.Length == 0 ? labels.Length - labels.AsSpan().Count((sbyte)-1) : certainties.Length - certainties.AsSpan().Count(0f);
        var tallies = Tallies(groups.Ids.Length);
        var reading = new Reading(votes, statements, tallies, groups.Ids);
        var shown = Groups(groups.Ids, reading);
        Name(groups.Ids);
        return new(places, labels, certainties, Array.ConvertAll(tallies, ImmutableCollectionsMarshal.AsImmutableArray))
        {
            Votes = votes.Votes,
            Statements = Enumerable.Range(0, votes.Statements).Count(statement => !votes.IsModeratedOut(statement)),
            Placed = placed,
            Clarity = groups.Clarity,
            Groups = shown,
            Gaps = groups.Gaps,
            CommonGround = reading.Shared(),
            Divisive = reading.Dividing(),
            StatementAxes = [.. axes.Loadings.Where((_, at) => at % Axes.Width < 2)],
            Memory = new(votes.Statements, groups.Votes, groups.Clarity, temper, groups.Contender, [.. axes.Loadings], [.. groups.Ids],
                groups.Ids.Length == 0 ? [] : [.. mixture.Share], groups.Ids.Length == 0 ? [] : [.. mixture.Agree]),
            Temper = temper,
        };
    }

    Mixture Settled(Mixture mixture, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            sweep.Share(everybody, statements, mixture, labels);
            mixture = Mixture.Of(sweep.Counts, statements);
        }
        return mixture;
    }

    Tally[][] Tallies(int groups)
    {
        var tallies = new Tally[groups][];
        for (var group = 0; group < groups; group++)
        {
            tallies[group] = new Tally[statements.Count];
            for (var statement = 0; statement < statements.Count; statement++)
                tallies[group][statement] = sweep.Counts.Tally(group, statement);
        }
        return tallies;
    }

    List<OpinionGroup> Groups(int[] ids, Reading reading)
    {
        var shown = new List<OpinionGroup>();
        for (var group = 0; group < ids.Length; group++)
        {
            var (size, sum) = (0, 0L);
            for (var participant = 0; participant < labels.Length; participant++)
                if (labels[participant] == group)
                    (size, sum) = (size + 1, sum + (long)(certainties[participant] * Fixed.One));
            shown.Add(new(ids[group], size, size == 0 ? 0 : (double)sum / Fixed.One / size, reading.Representative(group)));
        }
        return shown;
    }

    void Name(int[] ids)
    {
        for (var participant = 0; participant < labels.Length; participant++)
            labels[participant] = ids.Length == 0 || labels[participant] < 0 ? (sbyte)-1 : (sbyte)ids[labels[participant]];
    }
}
