namespace Fusion.Toolkit.Files;

/// <summary>Something wrong with an instrument's file: where, and why.</summary>
/// <param name="Path">The place in the file, such as <c>sections[0].items[2].anchors</c>; empty for the file as a whole.</param>
/// <param name="Kind">Why.</param>
/// <param name="Details">What the reason names: a limit, a value, a key.</param>
public sealed record InstrumentFault(string Path, FaultKind Kind, params IReadOnlyList<string> Details)
{
    /// <summary>The reason as an English sentence.</summary>
    public string Text => Kind switch
    {
        FaultKind.NotJson => "This is no JSON.",
        FaultKind.OtherFormat => $"The format must be \"{InstrumentFile.Format}\".",
        FaultKind.Missing => "This is missing.",
        FaultKind.OtherType => $"This must be {Details[0]}.",
        FaultKind.UnknownName => $"There is no \"{Details[0]}\" here.",
        FaultKind.UnknownValue => $"\"{Details[0]}\" is none of: {Details[1]}.",
        FaultKind.TooLong => $"This has {Details[1]} letters and may have {Details[0]}.",
        FaultKind.OutOfRange => $"This must be from {Details[0]} to {Details[1]}.",
        FaultKind.Number => $"There must be from {Details[0]} to {Details[1]} of these.",
        FaultKind.BadKey => "A key has small letters a-z, figures and hyphens, and at most 40 of them.",
        FaultKind.Twice => $"\"{Details[0]}\" is there twice.",
        FaultKind.NoDeck => $"There are no cards called \"{Details[0]}\".",
        _ => Kind.ToString(),
    };
}

/// <summary>Why a file is no instrument.</summary>
public enum FaultKind
{
    /// <summary>It is no JSON at all.</summary>
    NotJson,

    /// <summary>It names another format.</summary>
    OtherFormat,

    /// <summary>Something that is needed is not there.</summary>
    Missing,

    /// <summary>Text where a number should be, and the like.</summary>
    OtherType,

    /// <summary>A name that means nothing here.</summary>
    UnknownName,

    /// <summary>A word that is none of those known.</summary>
    UnknownValue,

    /// <summary>Too many letters.</summary>
    TooLong,

    /// <summary>A number too small or too large.</summary>
    OutOfRange,

    /// <summary>Too few or too many parts.</summary>
    Number,

    /// <summary>A key that could not stand in an address.</summary>
    BadKey,

    /// <summary>A key or name that is there before.</summary>
    Twice,

    /// <summary>Cards that the file does not have.</summary>
    NoDeck,
}
