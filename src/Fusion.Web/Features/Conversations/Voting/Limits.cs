using System.Net;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Participants;

namespace Fusion.Web.Features.Conversations.Voting;

/// <summary>
/// How much one participant, and one address, may do. The participant's limit is the one that matters: a whole school may sit behind one address, so that of an
/// address lies far above what a school can do, and the host may set it.
/// </summary>
internal sealed class Limits(StartOptions options, TimeProvider clock)
{
    public const int VotesAMinute = 60, StatementsEach = 10;
    const int VotesAtOnce = 150;

    readonly Pace<Guid> votes = new(TimeSpan.FromMinutes(1) / VotesAMinute, VotesAtOnce, clock);
    readonly Pace<Guid> texts = new(TimeSpan.FromSeconds(20), 5, clock);
    readonly Pace<IPAddress> address = new(TimeSpan.FromMinutes(1) / options.VotesPerAddress, options.VotesPerAddress, clock);
    readonly Pace<IPAddress> newcomers = new(TimeSpan.FromMinutes(1) / 2000, 2000, clock);

    public bool MayVote(HttpContext context, Guid participant, int count) => votes.Take(participant, count) && address.Take(AddressOf(context), count);

    /// <summary>Whether this address may bring somebody new.</summary>
    public bool MayJoin(HttpContext context) => newcomers.Take(AddressOf(context));

    public bool MayWrite(Guid participant) => texts.Take(participant);

    static IPAddress AddressOf(HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;
}
