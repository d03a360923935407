using System.Collections.Immutable;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Conversations.Live;

/// <summary>A conversation as it stands in the database, with its statements by number less one and whom it wants to hear.</summary>
internal sealed record ConversationView(Conversation About, ImmutableArray<StatementView> Statements, IReadOnlyList<Target> Targets)
{
    public bool IsOpen(DateTime now) => About.Stage == Stage.Open && (About.ClosesAt is not { } end || end > now);

    /// <summary>Whether everybody may see the results now.</summary>
    public bool ShowsResults(DateTime now) => About.Results == ResultsShown.Always || (About.Stage != Stage.Draft && !IsOpen(now));

    public StatementView? Find(int number) => number >= 1 && number <= Statements.Length ? Statements[number - 1] : null;

    /// <summary>What those who take part may say they belong to, in the organiser's words.</summary>
    public IEnumerable<string> Groups => Targets.Where(target => target.Kind == TargetKind.Group).Select(target => target.Code);

    public IEnumerable<StatementView> In => Statements.Where(statement => statement.Standing == Standing.In);
}

/// <summary>A statement without its history. One that is not there yet holds its number and is hidden.</summary>
internal sealed record StatementView(Guid Id, int Number, Localised Text, Guid? AuthorId, Guid? SharedId, Standing Standing, Reason? Reason, DateTime At)
{
    /// <summary>The language in which it was written.</summary>
    public string Language => Text.All.Select(text => text.Language).FirstOrDefault() ?? "en";

    public static StatementView Missing(int number) => new(Guid.Empty, number, Localised.None, null, null, Standing.Out, null, default);
}
