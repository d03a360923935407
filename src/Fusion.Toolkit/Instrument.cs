namespace Fusion.Toolkit;

/// <summary>Questions that a group answers together: a board, cards, a check. A published version never changes; a change is a new version.</summary>
/// <param name="Key">Its name in addresses: a-z, 0-9 and hyphens.</param>
/// <param name="Version">From 1; each published version has its own.</param>
/// <param name="Language">The language in which it was written.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Purpose">What it is for, in a sentence or two.</param>
/// <param name="For">Who should use it.</param>
/// <param name="Minutes">How long a group takes.</param>
/// <param name="Answering">Whether each person answers, two together, or the group as one.</param>
/// <param name="Guide">What whoever leads it should know.</param>
/// <param name="Sections">Its parts, in their order.</param>
/// <param name="Decks">The cards that its items choose among or rank.</param>
public sealed record Instrument(string Key, int Version, string Language, Wording Name, Wording Purpose, Wording For, int Minutes, Answering Answering, Guide Guide, IReadOnlyList<Section> Sections, IReadOnlyList<Deck> Decks)
{
    /// <summary>All items, in their order.</summary>
    public IEnumerable<Item> Items => Sections.SelectMany(section => section.Items);

    /// <summary>The item of a key; null for none.</summary>
    public Item? Find(string key) => Items.FirstOrDefault(item => item.Key == key);

    /// <summary>The cards of an item; none where it asks for something else.</summary>
    public IReadOnlyList<Card> CardsOf(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Decks.FirstOrDefault(deck => deck.Key == item.Deck)?.Cards ?? [];
    }
}

/// <summary>Who answers.</summary>
public enum Answering
{
    /// <summary>Each person for themselves.</summary>
    Each,

    /// <summary>Two people together.</summary>
    Pairs,

    /// <summary>The group, on one device.</summary>
    Group,
}

/// <summary>What whoever leads a session should know.</summary>
/// <param name="Steps">What to do, one after the other.</param>
/// <param name="Pitfalls">What goes wrong easily.</param>
/// <param name="Reading">How to read the result.</param>
public sealed record Guide(IReadOnlyList<Wording> Steps, IReadOnlyList<Wording> Pitfalls, IReadOnlyList<Wording> Reading);

/// <summary>A part of an instrument.</summary>
/// <param name="Key">Its name within the instrument.</param>
/// <param name="Title">What stands above it.</param>
/// <param name="Intro">What is said before its items; may be empty.</param>
/// <param name="Items">What it asks.</param>
public sealed record Section(string Key, Wording Title, Wording Intro, IReadOnlyList<Item> Items);

/// <summary>Cards that belong together.</summary>
/// <param name="Key">Its name within the instrument.</param>
/// <param name="Cards">The cards, in their order.</param>
public sealed record Deck(string Key, IReadOnlyList<Card> Cards);

/// <summary>One card: a picture of another group, a form of governance.</summary>
/// <param name="Key">Its name within the deck.</param>
/// <param name="Title">What stands on it.</param>
/// <param name="Text">What it tells.</param>
/// <param name="Kicker">What stands above its title, such as its dimension; may be empty.</param>
/// <param name="Facts">What it says under labels of its own.</param>
/// <param name="Prompts">Questions to talk about.</param>
public sealed record Card(string Key, Wording Title, Wording Text, Wording Kicker, IReadOnlyList<Fact> Facts, IReadOnlyList<Wording> Prompts);

/// <summary>One labelled line of a card.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Text">What it says.</param>
public sealed record Fact(Wording Label, Wording Text);
