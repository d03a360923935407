using Fusion.Governance;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>How the rules of networks are said in the reader's language, for other features.</summary>
internal sealed class RuleWords(NetworkWords words, Words all)
{
    public string Matter(Matter matter) => words.Matter(matter);

    public string Office(Office office) => words.Office(office);

    public string Level(Level level) => words.Level(level);

    public string Electorate(LevelRule level) => words.Electorate(level);

    public string How(LevelRule level, MatterRule? matter) => words.How(level, matter);

    /// <summary>How many must take part.</summary>
    public string Quorum(LevelRule level) => string.Join(all["list-comma"], words.Quorum(level).DefaultIfEmpty(all["quorum.none"]));

    public string Why(Ruling ruling) => words.Why(ruling);
}
