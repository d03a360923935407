using System.Text.Json.Nodes;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Initiatives;

/// <summary>How enquiries, adoptions and goals are given as data; nobody's account is among it.</summary>
internal static class EnquiryShapes
{
    public static DataShape<Enquiry> Enquiries { get; } = new("enquiries",
    [
        new("id", DataType.Text, (enquiry, _) => enquiry.Id.Value.ToString()),
        new("address", DataType.Link, (enquiry, links) => links.To(enquiry.Path)),
        new("state", DataType.Text, (enquiry, _) => enquiry.State.Word()),
        new("track", DataType.Text, (enquiry, _) => enquiry.Track.Word()),
        new("question", DataType.Text, (enquiry, _) => enquiry.Question),
        new("language", DataType.Text, (enquiry, _) => enquiry.Language),
        new("why", DataType.Text, (enquiry, _) => enquiry.Why),
        new("situation", DataType.Text, (enquiry, _) => enquiry.Situation),
        new("steps", DataType.Text, (enquiry, _) => enquiry.Steps),
        new("change", DataType.Text, (enquiry, _) => enquiry.Change),
        new("aim", DataType.Text, (enquiry, _) => enquiry.Aim),
        new("assumptions", DataType.Text, (enquiry, _) => enquiry.Assumptions),
        new("hopes", DataType.List, (enquiry, _) => enquiry.Hopes),
        new("innovation", DataType.Link, (enquiry, links) => enquiry.EntryId is { } entry ? links.ToId(entry.Value) : null),
        new("team", DataType.Text, (enquiry, _) => enquiry.Team),
        new("place", DataType.Text, (enquiry, _) => enquiry.Place),
        new("sector", DataType.Text, (enquiry, _) => enquiry.Sector),
        new("learned", DataType.Text, (enquiry, _) => enquiry.Learned),
        new("created", DataType.Instant, (enquiry, _) => enquiry.CreatedAt),
        new("updated", DataType.Instant, (enquiry, _) => enquiry.UpdatedAt),
        new("synthetic", DataType.Truth, (enquiry, _) => enquiry.IsSynthetic),
    ], (enquiry, links) => new JsonObject { ["@id"] = links.ToId(enquiry.Id.Value), ["@type"] = "ResearchProject", ["url"] = links.To(enquiry.Path), ["name"] = enquiry.Question, ["description"] = enquiry.Why, ["inLanguage"] = enquiry.Language },
        (enquiry, links) => new FeedItem(links.ToId(enquiry.Id.Value), enquiry.Question, enquiry.Why, enquiry.Path, enquiry.UpdatedAt));

    public static DataShape<Adoption> Adoptions { get; } = new("adoptions",
    [
        new("id", DataType.Text, (adoption, _) => adoption.Id.ToString()),
        new("innovation", DataType.Link, (adoption, links) => links.ToId(adoption.EntryId.Value)),
        new("state", DataType.Text, (adoption, _) => adoption.State.Word()),
        new("team", DataType.Text, (adoption, _) => adoption.Team),
        new("place", DataType.Text, (adoption, _) => adoption.Place),
        new("sector", DataType.Text, (adoption, _) => adoption.Sector),
        new("since", DataType.Text, (adoption, _) => adoption.Since.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        new("from", DataType.Text, (adoption, _) => adoption.FromId?.ToString()),
        new("changed", DataType.Text, (adoption, _) => adoption.Changed),
        new("why", DataType.Text, (adoption, _) => adoption.Why),
        new("updated", DataType.Instant, (adoption, _) => adoption.UpdatedAt),
        new("synthetic", DataType.Truth, (adoption, _) => adoption.IsSynthetic),
    ], (adoption, links) => new JsonObject { ["@type"] = "prov:Derivation", ["prov:entity"] = links.ToId(adoption.EntryId.Value), ["name"] = adoption.Team },
        (adoption, links) => new FeedItem($"{links.ToId(adoption.EntryId.Value)}#{adoption.Id}", adoption.Team, adoption.Changed, $"/id/{adoption.EntryId.Value}", adoption.UpdatedAt));

    public static DataShape<Goal> Goals { get; } = new("goals",
    [
        new("id", DataType.Text, (goal, _) => goal.Id.ToString()),
        new("address", DataType.Link, (goal, links) => links.To(goal.Path)),
        new("network", DataType.Link, (goal, links) => goal.NetworkId is { } network ? links.ToId(network.Value) : null),
        new("parent", DataType.Text, (goal, _) => goal.ParentId?.ToString()),
        new("title", DataType.Text, (goal, _) => goal.Title),
        new("language", DataType.Text, (goal, _) => goal.Language),
        new("why", DataType.Text, (goal, _) => goal.Why),
        new("how", DataType.Text, (goal, _) => goal.How),
        new("owner", DataType.Text, (goal, _) => goal.Owner),
        new("state", DataType.Text, (goal, _) => goal.State.Word()),
        new("begins", DataType.Number, (goal, _) => goal.Begins),
        new("due", DataType.Number, (goal, _) => goal.Due),
        new("updated", DataType.Instant, (goal, _) => goal.UpdatedAt),
        new("synthetic", DataType.Truth, (goal, _) => goal.IsSynthetic),
    ], (goal, links) => new JsonObject { ["@id"] = links.To(Goal.NameOf(goal.Id)), ["@type"] = "Action", ["url"] = links.To(goal.Path), ["name"] = goal.Title, ["description"] = goal.Why, ["inLanguage"] = goal.Language, ["isPartOf"] = goal.ParentId is { } parent ? links.To(Goal.NameOf(parent)) : null },
        (goal, links) => new FeedItem(links.To(goal.Path), goal.Title, goal.Why, goal.Path, goal.UpdatedAt));
}
