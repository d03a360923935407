namespace Fusion.Web.Features.Conversations.Live;

/// <summary>A participant as memory knows them.</summary>
internal sealed class LivePerson(Guid id, int number)
{
    public Guid Id => id;

    /// <summary>The row in the store of votes.</summary>
    public int Number => number;

    /// <summary>On how many statements they have voted.</summary>
    public int Votes { get; set; }

    public bool IsBanned { get; set; }

    public PersonSays Says { get; set; } = PersonSays.Nothing;
}

/// <summary>What somebody said of themselves.</summary>
internal sealed record PersonSays(bool IsAdult, string? PlaceCode, Role? Role, string? Group, bool Supports)
{
    public static PersonSays Nothing { get; } = new(false, null, null, null, false);
}
