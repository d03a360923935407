namespace Fusion.Web.Platform.Mail;

/// <summary>One mail to one person. Its sentences are <c>mail.{Key}.subject</c> and <c>mail.{Key}.body</c>, in the receiver's language; blank lines part paragraphs.</summary>
/// <param name="To">The address.</param>
/// <param name="Language">The receiver's language.</param>
/// <param name="Once">What this is about: the same to the same address is sent once, however often it is posted.</param>
/// <param name="Key">Which mail; its first word is its kind, as in <c>reminder.yearly</c>.</param>
/// <param name="Values">What its sentences name: <c>{0}</c> is the first.</param>
/// <param name="Link">Where it leads: a path of this host, or an address.</param>
internal sealed record Letter(string To, string Language, string Once, string Key, IReadOnlyList<string> Values, string? Link)
{
    public const int LongestAddress = 254;

    /// <summary>Things that the mail asks about, each with its own links.</summary>
    public IReadOnlyList<LetterItem> Items { get; init; } = [];

    /// <summary>What a calendar takes in from the letter (RFC 5546); null for none.</summary>
    public LetterCalendar? Calendar { get; init; }
}

/// <summary>One thing of a letter: its name, and links whose words are <c>mail.action.{Key}</c>.</summary>
internal sealed record LetterItem(string Title, IReadOnlyList<LetterAction> Actions);

/// <param name="Method">What the calendar is to do with it: REQUEST or CANCEL.</param>
/// <param name="Text">The calendar's text.</param>
internal sealed record LetterCalendar(string Method, string Text);

internal sealed record LetterAction(string Key, string Link);

/// <summary>A kind of mail that people can do without: each such mail can be stopped in one click. Features add theirs; every other mail is one that somebody asked for.</summary>
internal sealed record OptionalMail(string Kind);

/// <summary>A letter, by its key, that somebody causes to an address which may be anybody's: one address gets few such in a day, whoever asks for them. Features add theirs.</summary>
internal sealed record AskedMail(string Key);
