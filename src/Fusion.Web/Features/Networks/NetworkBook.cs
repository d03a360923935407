using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Networks;

/// <summary>Within an act: notes what happened to a network in its own history. The open record is entered by the handler itself, and only for a public network.</summary>
internal sealed class NetworkBook(FusionDb db, DbSession session, RecordBook record, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public void Note(Network network, EventKind kind, string what = "")
    {
        db.Add(new NetworkEvent { Id = Guid.CreateVersion7(), NetworkId = network.Id, At = Now, Kind = kind, What = what.Length > 300 ? what[..300] : what });
        Touch(network);
    }

    /// <summary>The network's pages are others from now on.</summary>
    public void Touch(Network network)
    {
        network.UpdatedAt = Now;
        session.Touch(Topic.Networks);
    }

    /// <summary>Enters a change of a public network; of one that is not public the open record holds nothing.</summary>
    /// <param name="from">What stood there before; a word or an organisation's name, never a person's.</param>
    public void Enter(string act, Network network, Actor? actor, string note, string field, string from, string to)
    {
        if (!network.IsPublic) return;
        record.Enter(act, actor?.By ?? "", note, actor?.Pseudonym);
        record.Changed(network.Id.Value, network.Name, [new FieldDifference(field, from, to)]);
    }
}
