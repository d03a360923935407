using System.Globalization;
using System.Security.Cryptography;
using Fusion.Text;

namespace Fusion.Web.Features.Accounts;

/// <summary>A name to sign in with, made from what somebody is called and some digits: nobody has to be told that theirs is taken, which would tell who has an account.</summary>
internal static class SignInName
{
    public static string For(string name) => $"{Slugs.Of(name, 24)}-{RandomNumberGenerator.GetInt32(100_000, 1_000_000).ToString(CultureInfo.InvariantCulture)}";
}
