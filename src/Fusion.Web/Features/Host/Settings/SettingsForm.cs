using System.Net.Mail;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Settings;

namespace Fusion.Web.Features.Host.Settings;

/// <summary>What the host typed, as it was typed: what cannot be taken is shown again with what to do.</summary>
internal sealed record SettingsForm
{
    public const int LongestPassword = 500;

    public string? Name { get; init; }
    public string? Contact { get; init; }
    public string? RelayHost { get; init; }
    public string? RelayPort { get; init; }
    public bool RelayTls { get; init; }
    public string? RelayUser { get; init; }

    /// <summary>Empty to keep the one that is stored; it is never shown again.</summary>
    public string? RelayPassword { get; init; }
    public bool ForgetPassword { get; init; }
    public string? MailFrom { get; init; }
    public string? SignInsPerMinute { get; init; }
    public string? PostsPerMinute { get; init; }
    public string? MostWaiting { get; init; }
    public string? MailDays { get; init; }
    public string? SignUp { get; init; }

    public static SettingsForm Of(HostSettings settings) => new()
    {
        Name = settings.Name,
        Contact = settings.Contact,
        RelayHost = settings.RelayHost,
        RelayPort = Number(settings.RelayPort),
        RelayTls = settings.RelayTls,
        RelayUser = settings.RelayUser,
        MailFrom = settings.MailFrom,
        SignInsPerMinute = Number(settings.SignInsPerMinute),
        PostsPerMinute = Number(settings.PostsPerMinute),
        MostWaiting = Number(settings.MostWaiting),
        MailDays = Number(settings.MailDays),
        SignUp = settings.SignUpIsOpen ? "open" : "invited",
    };

    public string? this[string field] => field switch
    {
        "name" => Name,
        "contact" => Contact,
        "relayHost" => RelayHost,
        "relayPort" => RelayPort,
        "relayUser" => RelayUser,
        "mailFrom" => MailFrom,
        "signInsPerMinute" => SignInsPerMinute,
        "postsPerMinute" => PostsPerMinute,
        "mostWaiting" => MostWaiting,
        "mailDays" => MailDays,
        _ => null,
    };

    public IReadOnlyList<Rejection> Faults()
    {
        var faults = new List<Rejection>();
        foreach (var (field, text) in new[] { ("name", Name), ("contact", Contact), ("relayHost", RelayHost), ("relayUser", RelayUser), ("mailFrom", MailFrom) })
            if (text is { Length: > HostSettings.LongestText }) faults.Add(new Rejection(field, "settings.long", HostSettings.LongestText));
            else if (text is not null && text.Any(char.IsControl)) faults.Add(new Rejection(field, "settings.one-line"));
        if (faults.Count > 0) return faults;
        if (string.IsNullOrWhiteSpace(Name)) faults.Add(new Rejection("name", "settings.name.missing"));
        if (Trimmed(Contact) is { Length: > 0 } contact && !IsAddress(contact) && !IsWeb(contact)) faults.Add(new Rejection("contact", "settings.contact.invalid"));
        var host = Trimmed(RelayHost);
        if (host.Length > 0 && Uri.CheckHostName(host) == UriHostNameType.Unknown) faults.Add(new Rejection("relayHost", "settings.relay-host.invalid"));
        if (host.Length > 0 && !IsAddress(Trimmed(MailFrom))) faults.Add(new Rejection("mailFrom", "settings.mail-from.missing"));
        else if (Trimmed(MailFrom).Length > 0 && !IsAddress(Trimmed(MailFrom))) faults.Add(new Rejection("mailFrom", "settings.mail-from.missing"));
        if (RelayPassword is { Length: > LongestPassword }) faults.Add(new Rejection("relayPassword", "settings.long", LongestPassword));
        Range(faults, "relayPort", RelayPort, 1, 65535);
        Range(faults, "signInsPerMinute", SignInsPerMinute, 5, 10_000);
        Range(faults, "postsPerMinute", PostsPerMinute, 5, 10_000);
        Range(faults, "mostWaiting", MostWaiting, 10, 100_000);
        Range(faults, "mailDays", MailDays, 1, 365);
        if (SignUp is not ("open" or "invited")) faults.Add(new Rejection("signUp", "settings.sign-up.missing"));
        return faults;
    }

    /// <summary>Takes over what was typed, which has no faults.</summary>
    public void Into(HostSettings settings)
    {
        (settings.Name, settings.Contact) = (Trimmed(Name), Trimmed(Contact));
        (settings.RelayHost, settings.RelayPort, settings.RelayTls, settings.RelayUser, settings.MailFrom) = (Trimmed(RelayHost), Int(RelayPort), RelayTls, Trimmed(RelayUser), Trimmed(MailFrom));
        (settings.SignInsPerMinute, settings.PostsPerMinute, settings.MostWaiting, settings.MailDays) = (Int(SignInsPerMinute), Int(PostsPerMinute), Int(MostWaiting), Int(MailDays));
        settings.SignUpIsOpen = SignUp == "open";
    }

    public static bool IsAddress(string text) => text.Length is > 0 and <= Letter.LongestAddress && MailAddress.TryCreate(text, out var address) && address.Address == text && !text.Any(char.IsWhiteSpace);

    static bool IsWeb(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    static void Range(List<Rejection> faults, string field, string? text, int least, int most)
    {
        if (!int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) || number < least || number > most) faults.Add(new Rejection(field, "settings.number", least, most));
    }

    static string Trimmed(string? text) => text?.Trim() ?? "";

    static int Int(string? text) => int.Parse(text!, System.Globalization.CultureInfo.InvariantCulture);

    static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
