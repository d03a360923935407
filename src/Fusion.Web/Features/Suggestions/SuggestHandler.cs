using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Suggestions;

/// <summary>Takes in what somebody tells. Nothing becomes public by it, so the record holds no entry.</summary>
internal sealed class SuggestHandler(FusionDb db, CurrentSettings settings, TimeProvider clock)
{
    const int Longest = 3000, LongestSource = 500;

    public async Task<Outcome<Done>> Handle(string? about, string? text, string? source, CancellationToken cancel)
    {
        var rejections = new List<Rejection>();
        if (string.IsNullOrWhiteSpace(text)) rejections.Add(new Rejection("text", "suggest.text-missing"));
        else if (text.Length > Longest) rejections.Add(new Rejection("text", "suggest.text-long", Longest));
        if (source is { Length: > LongestSource }) rejections.Add(new Rejection("source", "suggest.source-long", LongestSource));
        if (rejections.Count > 0) return Outcome<Done>.Rejected(rejections);
        if (await db.Set<Suggestion>().CountAsync(suggestion => suggestion.DealtWithAt == null, cancel) >= settings.Now.MostWaiting) return new Rejection("text", "suggest.full");
        db.Add(new Suggestion { Id = Guid.CreateVersion7(), About = SafePath(about), Text = text!.Trim(), Source = source?.Trim() ?? "", At = clock.GetUtcNow().UtcDateTime });
        return default(Done);
    }

    /// <summary>A path of this site, or nothing: the host clicks on it.</summary>
    public static string SafePath(string? about) => about is { Length: > 1 and <= 300 } && about[0] == '/' && about[1] is not '/' and not '\\' && !about.Any(char.IsControl) ? about : "";
}
