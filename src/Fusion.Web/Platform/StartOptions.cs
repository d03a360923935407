using System.Net;

namespace Fusion.Web.Platform;

/// <summary>What was said on the command line.</summary>
internal sealed record StartOptions
{
    public bool Demonstration { get; init; }
    public int Port { get; init; } = 5080;
    public string DataFolder { get; init; } = "var";
    public string? Postgres { get; init; }
    public string Listen { get; init; } = "localhost";
    public string? Base { get; init; }
    public string? Certificate { get; init; }
    public string? CertificateKey { get; init; }
    public string? ContentFolder { get; init; }

    /// <summary>The most votes that are taken from one address in a minute.</summary>
    public int VotesPerAddress { get; init; } = 1_200_000;

    /// <summary>The machines before this host whose word is taken for where a request comes from; none, and it comes from whoever connects.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    public bool UsesTls => Certificate is not null;

    /// <summary>Whether people reach this host by https, here or at a proxy before it.</summary>
    public bool IsSecure => PublicAddress.StartsWith("https:", StringComparison.Ordinal);

    public CookieSecurePolicy CookiesOverTls => IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <summary>The address that people use, without a trailing slash.</summary>
    public string PublicAddress => Base?.TrimEnd('/') ?? $"{(UsesTls ? "https" : "http")}://{(Listen is "0.0.0.0" or "::" or "*" ? "localhost" : Listen)}:{Port}";

    /// <summary>Reads the options that follow a verb; throws <see cref="StartupFault"/> for one that does not exist or lacks its value.</summary>
    public static StartOptions Parse(bool demonstration, ReadOnlySpan<string> arguments)
    {
        var options = new StartOptions { Demonstration = demonstration };
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = arguments[i];
            string Value(ReadOnlySpan<string> all, int at) => at < all.Length && !all[at].StartsWith("--", StringComparison.Ordinal)
                ? all[at]
                : throw new StartupFault($"{name} needs a value: see ./run for the options.");
            switch (name)
            {
                case "--port":
                    var text = Value(arguments, ++i);
                    options = int.TryParse(text, out var port) && port is >= 0 and <= 65535
                        ? options with { Port = port }
                        : throw new StartupFault($"--port takes a number from 0 to 65535, and '{text}' is none: choose another port.");
                    break;
                case "--data": options = options with { DataFolder = Value(arguments, ++i) }; break;
                case "--content": options = options with { ContentFolder = Value(arguments, ++i) }; break;
                case "--postgres": options = options with { Postgres = Value(arguments, ++i) }; break;
                case "--listen" when !demonstration: options = options with { Listen = Value(arguments, ++i) }; break;
                case "--base" when !demonstration:
                    var address = Value(arguments, ++i);
                    options = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
                        ? options with { Base = address }
                        : throw new StartupFault($"--base takes an address such as https://fusion.example.org, and '{address}' is none.");
                    break;
                case "--proxy" when !demonstration: options = options with { Proxies = Networks(Value(arguments, ++i)) }; break;
                case "--votes-per-address" when !demonstration:
                    var most = Value(arguments, ++i);
                    options = int.TryParse(most, out var votes) && votes > 0
                        ? options with { VotesPerAddress = votes }
                        : throw new StartupFault($"--votes-per-address takes the most votes a minute from one address, and '{most}' is no such number.");
                    break;
                case "--tls" when !demonstration:
                    options = options with { Certificate = Value(arguments, i + 1), CertificateKey = Value(arguments, i + 2) };
                    i += 2;
                    break;
                default:
                    throw new StartupFault($"There is no option '{name}' of {(demonstration ? "demo" : "serve")}: see ./run for the options.");
            }
        }
        return options;
    }

    static List<IPNetwork> Networks(string list) => [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one =>
        IPNetwork.TryParse(one, out var network) ? network
        : IPAddress.TryParse(one, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new StartupFault($"--proxy takes the addresses of the proxies before Fusion, such as 127.0.0.1,10.0.0.0/8, and '{one}' is none."))];
}
