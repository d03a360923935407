using Fusion.Web.Platform.Settings;

namespace Fusion.Web.Platform.Mail;

/// <summary>
/// Sends what is in the outbox. It wakes when an act posted something and looks every few seconds even so: a letter's pause may be over, or another node posted it.
/// While the relay is down nothing is counted against a letter; the sender rests, longer each time, and the host's page says so.
/// </summary>
internal sealed partial class MailSender(Acts.Acts acts, MailState state, CurrentSettings settings, RelayPassword password, LetterWriter writer, HostState host, TimeProvider clock, ILogger<MailSender> logger) : BackgroundService
{
    static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5), StartIsNear = TimeSpan.FromMilliseconds(50), LongestRest = TimeSpan.FromMinutes(30);

    int rests;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!host.IsReady) await Task.Delay(StartIsNear, clock, stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                await Work(stoppingToken);
                await state.Wait(LongestSleep, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what is in the outbox stays there.
        }
    }

    async Task Work(CancellationToken cancel)
    {
        try
        {
            await settings.Refresh(cancel);
            if (settings.SendsMail && clock.GetUtcNow() < state.RestsUntil) return;
            TakenLetters taken;
            do
            {
                taken = (await acts.Run<TakeLettersHandler, TakenLetters>((handler, stop) => handler.Handle(stop), cancel)).Value!;
                if (taken.ToSend.Count > 0 && !await Deliver(taken.ToSend, settings.Now, cancel)) return;
            }
            while (taken.Looked == TakeLettersHandler.MostAtOnce);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Stopped(logger, fault);
        }
    }

    /// <summary>Sends them one after the other; false when the relay is not to be spoken to, and what was not sent waits on.</summary>
    async Task<bool> Deliver(IReadOnlyList<OutboxLetter> letters, HostSettings now, CancellationToken cancel)
    {
        using var relay = new Relay(now, password.Read(), writer);
        var relayFault = default(Delivery?);
        foreach (var letter in letters)
        {
            var delivery = relayFault ?? await relay.Send(letter, cancel);
            // Said even while the host stops: otherwise a letter that went out would go out again.
            await acts.Run<MarkLetterHandler, Done>((handler, stop) => handler.Handle(letter.Id, delivery, stop), CancellationToken.None);
            if (delivery.Result == DeliveryResult.RelayFailed) relayFault ??= delivery;
        }
        if (relayFault is null) rests = 0;
        else state.RestsUntil = clock.GetUtcNow() + TimeSpan.FromMinutes(Math.Min(LongestRest.TotalMinutes, 1 << Math.Min(rests++, 5)));
        state.Alarm = relayFault?.Fault;
        return relayFault is null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Mails could not be sent: they wait, and nothing is lost")]
    static partial void Stopped(ILogger logger, Exception fault);
}
