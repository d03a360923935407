using System.Globalization;
using Fusion.Text;
using Fusion.Voting.Polls;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions;

/// <summary>Reads a proposal from its form, and fills the form from it.</summary>
internal sealed class DecisionReading(FusionDb db, NetworkSeats networks, TimeProvider clock)
{
    public const int MostSplit = 5000;

    /// <summary>What can be written anew until somebody supports it.</summary>
    public void Words(Fields fields, Decision one)
    {
        one.Title = fields.Needed("title", Decision.MostTitle, least: 5).Replace('\n', ' ');
        one.Text = fields.Needed("text", Decision.MostText, least: 10);
        one.Purpose = one.Binds ? fields.Needed("purpose", Decision.MostLine, least: 5).Replace('\n', ' ') : fields.Text("purpose", Decision.MostLine);
        one.Why = fields.Text("why", Decision.MostText);
        one.Affected = one.Binds ? fields.Needed("affected", Decision.MostText, least: 5) : fields.Text("affected", Decision.MostText);
        one.Evidence = one.Kind == DecisionKind.Recommendation ? fields.Needed("evidence", Decision.MostText, least: 10) : fields.Text("evidence", Decision.MostText);
        one.Addressee = one.Kind == DecisionKind.Recommendation ? fields.Needed("addressee", Decision.MostLine, least: 3) : "";
        one.OpensAt = fields.Date("opens_on") is { } day ? day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc) : null;
        if (one.OpensAt < clock.GetUtcNow().UtcDateTime) fields.Reject("opens_on", "decision.past");
        if (fields.Choice("lasts", DecisionMethods.Lengths(one.Kind), needed: true) is { } lasts) one.Lasts = DecisionMethods.Lasting[lasts];
        one.ReviewOn = fields.Date("review_on");
        if (one.ReviewOn < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) fields.Reject("review_on", "decision.past");
        one.SearchText = Decision.SearchTextOf(one.Title, one.Text);
    }

    /// <summary>One option a line, what it is behind a bar, and for a budget what it costs behind the last equals sign.</summary>
    public static IReadOnlyList<DecisionOption> Options(Fields fields, Decision one)
    {
        var lines = fields.Text("options", 30_000).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length is < 2 or > Decision.MostOptions)
        {
            fields.Reject("options", "decision.options", Decision.MostOptions);
            return [];
        }
        var options = new List<DecisionOption>();
        foreach (var (at, line) in lines.Index())
        {
            var (text, cost) = (line, 0L);
            if (Poll.IsBudget(one.Method))
            {
                var equals = line.LastIndexOf('=');
                if (equals < 0 || !long.TryParse(line[(equals + 1)..].Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out cost) || cost < 1)
                {
                    fields.Reject("options", "decision.cost", at + 1);
                    return [];
                }
                text = line[..equals];
            }
            var parts = text.Split('|', 2, StringSplitOptions.TrimEntries);
            if (parts[0].Length is < 1 or > DecisionOption.MostTitle || (parts.Length > 1 && parts[1].Length > DecisionOption.MostText)) fields.Reject("options", "decision.option-long", at + 1, DecisionOption.MostTitle, DecisionOption.MostText);
            options.Add(new DecisionOption { Id = Guid.CreateVersion7(), DecisionId = one.Id, Order = at, Title = parts[0], Text = parts.Length > 1 ? parts[1] : "", Cost = cost });
        }
        if (options.Select(option => Folding.Fold(option.Title)).Distinct().Count() != options.Count) fields.Reject("options", "decision.option-twice");
        return options;
    }

    /// <summary>What is to happen by itself once it is carried.</summary>
    public async Task<DecisionEffect?> Effect(Fields fields, DecisionKind kind, NetworkSeat network, Actor actor, CancellationToken cancel)
    {
        switch (kind)
        {
            case DecisionKind.Removal:
                if (Guid.TryParse(fields.Raw("member"), out var member)) return new DecisionEffect(MemberId: member);
                fields.Reject("member", "form.choose");
                return null;
            case DecisionKind.Ending:
                var last = fields.Date("last_day", needed: true);
                if (last < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) fields.Reject("last_day", "decision.past");
                return new DecisionEffect(EndsOn: last);
            case DecisionKind.Merger:
                var written = fields.Needed("other", 200).TrimEnd('/');
                var into = fields.Choice("direction", ["into", "take-in"], needed: true) == "into";
                if (fields.Rejections.Count > 0) return null;
                if (await networks.Of(written[(written.LastIndexOf('/') + 1)..], actor, cancel) is not { IsOver: false } other || other.Id == network.Id)
                {
                    fields.Reject("other", "decision.no-such-network");
                    return null;
                }
                var (goes, takes) = into ? (network, other) : (other, network);
                // What everybody could read would be nowhere any more.
                if (goes.IsPublic && !takes.IsPublic) fields.Reject("direction", "decision.public-into-private", goes.Name, takes.Name);
                return new DecisionEffect(OtherId: other.Id.Value, Into: into);
            case DecisionKind.Split:
                var who = fields.Raw("who").Split(',').Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(MostSplit).ToList();
                if (who.Count == 0) fields.Reject("who", "form.choose");
                return new DecisionEffect(Name: fields.Needed("part_name", 120, least: 3).Replace('\n', ' '), Purpose: fields.Needed("part_purpose", 2000, least: 10), Members: who);
            case DecisionKind.Purpose: return new DecisionEffect(Purpose: fields.Needed("new_purpose", NetworkChanges.MostPurpose, least: 10));
            default: return null;
        }
    }

    public Func<string, string?> Fill(Decision one) => name => name switch
    {
        "title" => one.Title,
        "text" => one.Text,
        "purpose" => one.Purpose,
        "why" => one.Why,
        "affected" => one.Affected,
        "evidence" => one.Evidence,
        "addressee" => one.Addressee,
        "opens_on" => one.OpensAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "review_on" => one.ReviewOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "lasts" => DecisionMethods.Lasting.FirstOrDefault(pair => pair.Value == one.Lasts).Key,
        "version" => one.Version.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    public Task<List<DecisionOption>> OptionsOf(Decision one, CancellationToken cancel)
    {
        var id = one.Id;
        return db.Set<DecisionOption>().Where(option => option.DecisionId == id).OrderBy(option => option.Order).ThenBy(option => option.Id).ToListAsync(cancel);
    }
}
