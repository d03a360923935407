namespace Fusion.Web.Features.Accounts;

/// <summary>Whether a text could be a mail address: one @ between something and a name with a dot. Whether it works, only a letter shows.</summary>
internal static class MailAddress
{
    public const int Longest = 254;

    public static bool IsOne(string? text) => text is { Length: > 3 and <= Longest } && text.Split('@') is [{ Length: > 0 }, { Length: > 2 } domain] && domain.Contains('.', StringComparison.Ordinal)
        && domain[0] != '.' && domain[^1] != '.' && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',' or ';' or '"');
}
