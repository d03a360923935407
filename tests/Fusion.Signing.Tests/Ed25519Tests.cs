using System.Security.Cryptography;
using System.Text;

namespace Fusion.Signing.Tests;

public sealed class Ed25519Tests
{
    /// <summary>RFC 8032 §7.1: secret, public key, message, signature.</summary>
    public static TheoryData<string, string, string, string> VectorsOfTheRfc => new()
    {
        {
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        },
        {
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        },
        {
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        },
    };

    [Theory]
    [MemberData(nameof(VectorsOfTheRfc))]
    public void The_vectors_of_RFC_8032_hold(string secret, string publicKey, string message, string signature)
    {
        Assert.Equal(publicKey, Convert.ToHexStringLower(Ed25519.PublicKey(Convert.FromHexString(secret))));
        Assert.Equal(signature, Convert.ToHexStringLower(Ed25519.Sign(Convert.FromHexString(secret), Convert.FromHexString(message))));
        Assert.True(Ed25519.Verify(Convert.FromHexString(publicKey), Convert.FromHexString(message), Convert.FromHexString(signature)));
    }

    [Fact]
    public void The_vector_of_RFC_8032_over_a_hash_holds()
    {
        var secret = Convert.FromHexString("833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42");
        const string signature = "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704";
        Assert.Equal(signature, Convert.ToHexStringLower(Ed25519.Sign(secret, SHA512.HashData("abc"u8))));
    }

    [Fact]
    public void A_signature_altered_anywhere_does_not_hold()
    {
        var secret = Ed25519.NewSecret();
        var (publicKey, message) = (Ed25519.PublicKey(secret), "what was said"u8.ToArray());
        var signature = Ed25519.Sign(secret, message);
        foreach (var bytes in new[] { publicKey, message, signature })
        {
            for (var at = 0; at < bytes.Length; at++)
            {
                bytes[at] ^= 1;
                Assert.False(Ed25519.Verify(publicKey, message, signature));
                bytes[at] ^= 1;
            }
        }
        Assert.True(Ed25519.Verify(publicKey, message, signature));
    }

    [Fact]
    public void What_is_no_key_or_no_signature_does_not_hold_and_is_no_error()
    {
        var secret = Ed25519.NewSecret();
        foreach (var length in new[] { 0, 31, 33, 64 })
        {
            Assert.False(Ed25519.Verify(new byte[length], [], new byte[64]));
            Assert.Throws<ArgumentException>(() => Ed25519.Sign(new byte[length], []));
        }
        foreach (var length in new[] { 0, 63, 65 })
            Assert.False(Ed25519.Verify(Ed25519.PublicKey(secret), [], new byte[length]));
        Assert.False(Ed25519.Verify([.. Enumerable.Repeat((byte)0xff, 32)], [], new byte[64]));
    }

    [Fact]
    public void Many_threads_may_sign_and_verify_at_once()
    {
        var secret = Ed25519.NewSecret();
        var publicKey = Ed25519.PublicKey(secret);
        Parallel.For(0, 500, i =>
        {
            var message = Encoding.UTF8.GetBytes($"message {i}");
            Assert.True(Ed25519.Verify(publicKey, message, Ed25519.Sign(secret, message)));
        });
    }

    [Fact]
    public void Kinds_of_signature_that_nobody_knows_do_not_hold()
    {
        var secret = Ed25519.NewSecret();
        Assert.True(Signatures.Check(1, Ed25519.PublicKey(secret), "a"u8, Ed25519.Sign(secret, "a"u8)));
        Assert.False(Signatures.Check(6, Ed25519.PublicKey(secret), "a"u8, Ed25519.Sign(secret, "a"u8)));
        Assert.False(Signatures.Check(2, Ed25519.PublicKey(secret), "a"u8, Ed25519.Sign(secret, "a"u8)));
    }
}
