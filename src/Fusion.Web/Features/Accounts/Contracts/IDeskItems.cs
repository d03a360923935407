namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>What a feature puts on somebody's Desk: what waits for them, and nothing that only informs. Registered with <c>AddScoped&lt;IDeskItems, …&gt;</c>.</summary>
internal interface IDeskItems
{
    /// <param name="actor">Whose Desk it is. What waits for an organisation that they may act for stands there whether or not they act for it at the moment.</param>
    Task<IReadOnlyList<DeskItem>> For(Actor actor, CancellationToken cancel);
}

/// <summary>One thing that waits for somebody. The sentence is in the reader's language already.</summary>
/// <param name="Once">What it is, unchanging, as in <c>invitation:{id}</c>: whatever several features say of it, it is shown once.</param>
/// <param name="Title">What waits, in one sentence.</param>
/// <param name="Path">Where it is dealt with.</param>
/// <param name="At">Since when it waits.</param>
/// <param name="Due">By when it should be done; null when there is no day.</param>
/// <param name="For">The organisation for which it is done: who acts for another one then is switched on the way. Null for what everybody does as themselves, whomever they act for.</param>
/// <param name="IsOwn">Whether it is done in nobody's name but their own.</param>
internal sealed record DeskItem(string Once, string Title, string Path, DateTime At, DateTime? Due = null, ActingBody? For = null, bool IsOwn = false)
{
    /// <summary>Whether whoever acts as they do now has to act for another, or for themselves, first.</summary>
    public bool Switches(ActingBody? now) => For is not null ? For.Id != now?.Id : IsOwn && now is not null;
}
