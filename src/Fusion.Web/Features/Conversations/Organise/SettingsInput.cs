using System.Globalization;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>The form of a conversation as it comes from the page: times are in UTC, as the page says.</summary>
internal sealed class SettingsInput
{
    public string? Question { get; set; }
    public string? Purpose { get; set; }
    public string? IdeaQuestion { get; set; }
    public string? Access { get; set; }
    public string? Results { get; set; }
    public string? NewStatements { get; set; }
    public string? Place { get; set; }
    public string? Theme { get; set; }
    public string? Serves { get; set; }
    public string? OpensAt { get; set; }
    public string? ClosesAt { get; set; }

    internal static SettingsInput Of(Conversation about, Served? serves) => new()
    {
        Question = about.Question.All.FirstOrDefault(one => one.Language == about.Language).Text ?? about.Question.ToString(),
        Purpose = about.Purpose.All.FirstOrDefault(one => one.Language == about.Language).Text ?? "",
        IdeaQuestion = about.IdeaQuestion.All.FirstOrDefault(one => one.Language == about.Language).Text ?? "",
        Access = about.Access.ToString(),
        Results = about.Results.ToString(),
        NewStatements = about.NewStatements.ToString(),
        Place = about.PlaceCode,
        Theme = about.ThemeCode,
        Serves = serves?.Path,
        OpensAt = Text(about.OpensAt),
        ClosesAt = Text(about.ClosesAt),
    };

    internal ConversationForm Form(Guid? shared) => new()
    {
        Question = Question,
        Purpose = Purpose,
        IdeaQuestion = IdeaQuestion,
        Language = Language.Current.Code,
        Access = Choice<Access>(Access),
        Results = Choice<ResultsShown>(Results),
        NewStatements = Choice<NewStatements>(NewStatements),
        Place = Place,
        Theme = Theme,
        Serves = Serves,
        OpensAt = Instant(OpensAt),
        ClosesAt = Instant(ClosesAt),
        SharedId = shared,
    };

    static T Choice<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : default;

    static string? Text(DateTime? instant) => instant?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    static DateTime? Instant(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;
}
