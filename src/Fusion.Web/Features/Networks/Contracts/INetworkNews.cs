namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>What another feature has to tell the members of a network, for the draft of its news. Registered with <c>AddScoped&lt;INetworkNews, …&gt;</c>.</summary>
internal interface INetworkNews
{
    /// <summary>What happened since a moment, and what comes or waits; each part under its heading, in the reader's language. It names no person.</summary>
    Task<NewsPart> Of(NetworkId network, DateTime since, CancellationToken cancel);
}

/// <param name="Lines">Empty where there is nothing to tell.</param>
internal sealed record NewsPart(string Heading, IReadOnlyList<string> Lines);
