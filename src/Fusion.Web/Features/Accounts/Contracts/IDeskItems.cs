namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>What a feature puts on somebody's Desk: what waits for them, and nothing that only informs. Registered with <c>AddScoped&lt;IDeskItems, …&gt;</c>.</summary>
internal interface IDeskItems
{
    Task<IReadOnlyList<DeskItem>> For(Actor actor, CancellationToken cancel);
}

/// <summary>One thing that waits for somebody. The sentence is in the reader's language already.</summary>
/// <param name="Once">What it is, unchanging, as in <c>invitation:{id}</c>: whatever several features say of it, it is shown once.</param>
/// <param name="Title">What waits, in one sentence.</param>
/// <param name="Path">Where it is dealt with.</param>
/// <param name="At">Since when it waits.</param>
/// <param name="Due">By when it should be done; null when there is no day.</param>
internal sealed record DeskItem(string Once, string Title, string Path, DateTime At, DateTime? Due = null);
