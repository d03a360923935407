using System.Globalization;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Reminders;

/// <summary>What a link in a reminder says: which record, who was asked, and when. It is good for a year, until the next reminder.</summary>
internal sealed record ReminderLink(Guid Subject, string Receiver, DateOnly Asked)
{
    public const string Path = "/reminders/";
    const string Purpose = "reminder";
    const int DaysOfLife = 400;

    public string Address(SignedLinks links) => Path + links.Sign(Purpose, string.Create(CultureInfo.InvariantCulture, $"{Subject:N} {Receiver} {Asked.DayNumber}"));

    public static ReminderLink? Read(SignedLinks links, string? token, DateTime now) =>
        links.Open(Purpose, token)?.Split(' ') is [var subject, var receiver, var day] && Guid.TryParse(subject, out var id) && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && DateOnly.FromDateTime(now).DayNumber - number is >= -1 and <= DaysOfLife ? new ReminderLink(id, receiver, DateOnly.FromDayNumber(number)) : null;
}
