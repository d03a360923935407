using System.Collections.Immutable;

namespace Fusion.Opinion.Exports;

/// <summary>Votes as an export has them, with the ids that it uses.</summary>
/// <param name="Votes">The votes.</param>
/// <param name="Participants">The participants' ids by their number in <paramref name="Votes"/>.</param>
/// <param name="Statements">The statements' ids by their number.</param>
/// <param name="Groups">The groups that the export gives to participants, or null; empty where it has none.</param>
public sealed record VoteExport(VoteStore Votes, ImmutableArray<long> Participants, ImmutableArray<long> Statements, ImmutableArray<int?> Groups)
{
    /// <summary>Moderates out the statements that <c>comments.csv</c> marks −1. A statement that the votes do not name is passed over.</summary>
    public void Moderate(IEnumerable<ExportComment> comments)
    {
        ArgumentNullException.ThrowIfNull(comments);
        var numbers = Statements.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        foreach (var comment in comments)
            if (comment.Moderated == -1 && numbers.TryGetValue(comment.Id, out var statement))
                Votes.Moderate(statement);
    }
}
