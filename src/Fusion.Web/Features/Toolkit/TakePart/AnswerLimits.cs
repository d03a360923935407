using System.Net;
using Fusion.Web.Platform.Participants;

namespace Fusion.Web.Features.Toolkit.TakePart;

/// <summary>How much one participant and one address may do. A whole school may sit behind one address.</summary>
internal sealed class AnswerLimits(TimeProvider clock)
{
    readonly Pace<Guid> answers = new(TimeSpan.FromSeconds(0.25), 300, clock);
    readonly Pace<IPAddress> newcomers = new(TimeSpan.FromMinutes(1) / 2000, 2000, clock);
    readonly Pace<IPAddress> codes = new(TimeSpan.FromSeconds(1), 60, clock);

    public bool MayAnswer(Guid participant, int count) => answers.Take(participant, Math.Max(1, count));

    /// <summary>Whether this address may bring somebody new.</summary>
    public bool MayJoin(HttpContext context) => newcomers.Take(AddressOf(context));

    /// <summary>Whether this address may try another code that leads nowhere: nobody finds a session by trying.</summary>
    public bool MayMiss(HttpContext context) => codes.Take(AddressOf(context));

    static IPAddress AddressOf(HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;
}
