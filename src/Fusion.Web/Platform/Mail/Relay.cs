using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Fusion.Web.Platform.Settings;

namespace Fusion.Web.Platform.Mail;

internal enum DeliveryResult { Sent, Refused, Later, RelayFailed }

/// <summary>What became of one attempt. Refused: this address takes no mail. Later: this letter may go through another time. RelayFailed: no letter would have gone.</summary>
internal readonly record struct Delivery(DeliveryResult Result, string Fault);

/// <summary>The host's mail relay, spoken to over one connection for as long as this lives.</summary>
internal sealed class Relay : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    readonly SmtpClient client;
    readonly HostSettings settings;
    readonly LetterWriter writer;

    public Relay(HostSettings settings, string password, LetterWriter writer)
    {
        (this.settings, this.writer) = (settings, writer);
        client = new SmtpClient(settings.RelayHost, settings.RelayPort) { EnableSsl = settings.RelayTls };
        if (settings.RelayUser.Length > 0) client.Credentials = new NetworkCredential(settings.RelayUser, password);
    }

    public void Dispose() => client.Dispose();

    public async Task<Delivery> Send(OutboxLetter letter, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            using var message = Message(letter);
            await client.SendMailAsync(message, patience.Token);
            return new Delivery(DeliveryResult.Sent, "");
        }
        catch (SmtpFailedRecipientException fault)
        {
            return new Delivery((int)fault.StatusCode >= 500 ? DeliveryResult.Refused : DeliveryResult.Later, fault.Message);
        }
        catch (SmtpException fault)
        {
            return new Delivery(IsOfTheRelay(fault.StatusCode) ? DeliveryResult.RelayFailed : DeliveryResult.Later, fault.InnerException?.Message ?? fault.Message);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            return new Delivery(DeliveryResult.Refused, fault.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Delivery(DeliveryResult.RelayFailed, $"no answer within {Patience.TotalSeconds:0} seconds");
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException or System.Security.Authentication.AuthenticationException or InvalidOperationException)
        {
            return new Delivery(DeliveryResult.RelayFailed, fault.Message);
        }
    }

    static bool IsOfTheRelay(SmtpStatusCode code) =>
        code is SmtpStatusCode.GeneralFailure or SmtpStatusCode.ServiceNotAvailable or SmtpStatusCode.ServiceClosingTransmissionChannel or SmtpStatusCode.MustIssueStartTlsFirst or SmtpStatusCode.ClientNotPermitted;

    MailMessage Message(OutboxLetter letter)
    {
        var text = writer.Write(letter);
        var message = new MailMessage(new MailAddress(settings.MailFrom, settings.Name, Encoding.UTF8), new MailAddress(letter.To))
        {
            Subject = text.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = text.Plain,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(text.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        if (letter.Read().Calendar is { } calendar)
            message.Attachments.Add(Attachment.CreateAttachmentFromString(calendar.Text, new ContentType($"text/calendar; method={calendar.Method}; charset=utf-8; name=event.ics")));
        // The same for each attempt: a mail program shows once what reaches it twice.
        message.Headers.Add("Message-ID", $"<{letter.Id:N}@{new MailAddress(settings.MailFrom).Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", text.Language.Code);
        if (writer.StopAddress(letter) is { } stop)
        {
            message.Headers.Add("List-Unsubscribe", $"<{stop}/now>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }
}
