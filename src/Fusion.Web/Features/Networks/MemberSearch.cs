using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks;

/// <summary>
/// Finds members by name, for those who may read the names of members. What an organisation is called stands beside its seat; what people are called is theirs, and is
/// looked up.
/// </summary>
internal sealed class MemberSearch(FusionDb db, People people)
{
    const int MostWords = 8;

    /// <summary>Those of some members of a network whose names have all words of a text; without a text all of them.</summary>
    public async Task<IQueryable<NetworkMember>> Of(IQueryable<NetworkMember> members, NetworkId network, string text, CancellationToken cancel)
    {
        var words = Tokens.Of(text, MostWords).Distinct().ToList();
        if (words.Count == 0) return members;
        var called = await PeopleCalled(network, words, cancel);
        var bodies = db.Set<NetworkMember>().Where(member => member.NetworkId == network && member.OrganisationId != null);
        foreach (var word in words) bodies = bodies.Where(member => member.SearchText.Contains(word));
        var found = bodies.Select(member => member.Id);
        return members.Where(member => found.Contains(member.Id) || called.Contains(member.Id));
    }

    async Task<IReadOnlyList<Guid>> PeopleCalled(NetworkId network, List<string> words, CancellationToken cancel)
    {
        var rows = await db.Set<NetworkMember>().Where(member => member.NetworkId == network && member.State == MemberState.In && member.AccountId != null).Select(member => new { member.Id, Account = member.AccountId!.Value }).ToListAsync(cancel);
        var names = await people.NamesOf([.. rows.Select(row => row.Account)], cancel);
        return [.. rows.Where(row => names.TryGetValue(row.Account, out var name) && Folding.Fold(name) is var folded && words.TrueForAll(word => folded.Contains(word, StringComparison.Ordinal))).Select(row => row.Id)];
    }
}
