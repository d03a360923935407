namespace Fusion.OpenRecord.Tests;

public sealed class WitnessPolicyTests
{
    private static readonly VerifierKey One = Keys.Of("one.example", 4, 11).Key, Two = Keys.Of("two.example", 4, 12).Key, Three = Keys.Of("three.example", 4, 13).Key;

    private static readonly string Lines = $"# ours\nlog {Keys.Log.Key}\n\nwitness one {One} https://one.example\nwitness two {Two} https://two.example/fusion/\n\twitness three {Three}\r\n";

    [Theory]
    [InlineData("quorum none", "")]
    [InlineData("quorum two", "two")]
    [InlineData("group most 2 one two three\nquorum most", "one two|one three|two three")]
    [InlineData("group some any one two\nquorum some", "one|two")]
    [InlineData("group every all one two three\nquorum every", "one two three")]
    [InlineData("group a any one two\ngroup b all a three\nquorum b", "one three|two three")]
    public void A_quorum_is_met_by_those_it_names_and_by_nobody_less(string quorum, string enough)
    {
        var policy = WitnessPolicy.Parse(Lines + quorum);
        Assert.Equal([("one", One, "https://one.example"), ("two", Two, "https://two.example/fusion/"), ("three", Three, null)], policy.Witnesses.Select(witness => (witness.Name, witness.Key, witness.Url)));
        var sets = enough.Split('|').Select(names => names.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        for (var some = 0; some < 8; some++)
        {
            var signed = policy.Witnesses.Where((_, at) => (some >> at & 1) == 1).ToList();
            Assert.Equal(sets.Any(set => set.All(name => signed.Any(witness => witness.Name == name))), policy.IsMetBy([.. signed.Select(witness => witness.Key)]));
        }
    }

    [Fact]
    public void A_policy_reads_back_without_its_comments()
    {
        var text = WitnessPolicy.Parse(Lines + "quorum two\n").Text;
        Assert.DoesNotContain("#", text, StringComparison.Ordinal);
        Assert.Equal(text, WitnessPolicy.Parse(text).Text);
        Assert.True(WitnessPolicy.None.IsMetBy([]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("quorum nobody")]
    [InlineData("quorum one\nquorum one")]
    [InlineData("quorum")]
    [InlineData("group g 0 one\nquorum g")]
    [InlineData("group g 3 one two\nquorum g")]
    [InlineData("group g some one\nquorum g")]
    [InlineData("group g any\nquorum g")]
    [InlineData("group g any later\nwitness later x\nquorum g")]
    [InlineData("group one any two\nquorum one")]
    [InlineData("group none any two\nquorum none")]
    [InlineData("guard one\nquorum none")]
    public void What_is_no_policy_is_said(string lines) =>
        Assert.Equal(RecordFault.Policy, Assert.Throws<RecordFaultException>(() => WitnessPolicy.Parse(Lines + lines)).Fault);

    [Fact]
    public void The_key_of_a_log_is_no_witnesss_and_nonsense_is_no_key()
    {
        Assert.Equal(RecordFault.Policy, Assert.Throws<RecordFaultException>(() => WitnessPolicy.Parse($"witness w {Keys.Log.Key}\nquorum w")).Fault);
        Assert.Equal(RecordFault.KeyText, Assert.Throws<RecordFaultException>(() => WitnessPolicy.Parse("witness w x\nquorum w")).Fault);
    }
}
