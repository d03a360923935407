using Fusion.Web.Features.Accounts.Contracts;

namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>What a feature keeps of people some of which belongs to a network: it is in the file of all, and in the file that who leaves that network takes along. Registered as every <see cref="IPersonalData"/>.</summary>
internal interface INetworkData : IPersonalData
{
    /// <param name="network">Whose part is asked for; null for everything.</param>
    Task<IReadOnlyList<PersonalTable>> Of(Person person, NetworkId? network, CancellationToken cancel);

    Task<IReadOnlyList<PersonalTable>> IPersonalData.Of(Person person, CancellationToken cancel) => Of(person, null, cancel);
}
