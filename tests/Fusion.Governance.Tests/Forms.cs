namespace Fusion.Governance.Tests;

/// <summary>The forms as they are shipped.</summary>
static class Forms
{
    public static IReadOnlyList<string> All { get; } = ["social-contract", "federal-community", "branded-chain", "alliance", "employee-partnership", "self-organising", "parent-governed", "undecided"];

    public static string Json(string form)
    {
        using var reader = new StreamReader(typeof(GovernanceRules).Assembly.GetManifestResourceStream($"Fusion.Governance.Forms.{form}.json")!);
        return reader.ReadToEnd();
    }

    public static GovernanceRules Rules(string form)
    {
        var (rules, faults) = RulesFile.Read(Json(form));
        Assert.Empty(faults.Select(fault => fault.Text));
        return rules!;
    }

    /// <summary>The lines of a table beside the tests.</summary>
    public static IEnumerable<string[]> Table(string name) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "vectors", name)).Skip(1).Select(line => line.Split(','));

    public static T Of<T>(string word) where T : struct, Enum => Enum.GetValues<T>().Single(value => RulesCheck.Word(value) == word);

    public static HashSet<T> Set<T>(string words) where T : struct, Enum => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Of<T>)];
}
