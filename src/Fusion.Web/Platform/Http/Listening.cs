using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Fusion.Web.Platform.Http;

/// <summary>Where the server listens, and with which certificate.</summary>
internal static class Listening
{
    public static void Configure(WebApplicationBuilder builder, StartOptions options)
    {
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
            void Secure(ListenOptions listen)
            {
                if (options.Certificate is null) return;
                listen.UseHttps(Certificate(options));
            }
            if (options is { Listen: "localhost", Port: 0 }) throw new StartupFault("A port of the machine's own choice (--port 0) needs an address: add --listen 127.0.0.1, or choose a port.");
            if (options.Listen == "localhost") kestrel.ListenLocalhost(options.Port, Secure);
            else if (options.Listen == "*") kestrel.ListenAnyIP(options.Port, Secure);
            else if (System.Net.IPAddress.TryParse(options.Listen, out var address)) kestrel.Listen(address, options.Port, Secure);
            else throw new StartupFault($"--listen takes an IP address, localhost or *, and '{options.Listen}' is none of them.");
        });
        if (options.UsesTls) builder.WebHost.UseKestrelHttpsConfiguration();
    }

    static X509Certificate2 Certificate(StartOptions options)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(options.Certificate!, options.CertificateKey);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw new StartupFault($"The certificate after --tls cannot be used ({fault.Message}): give a certificate and its key as PEM files.");
        }
    }
}
