using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fusion.Architecture.Tests;

/// <summary>
/// A limit that no test shows is a limit that nobody knows to work. A refusal states a limit when its sentence is given a constant called <c>Most…</c> or
/// <c>Longest…</c>; a test shows it when it names the sentence's key.
/// </summary>
public sealed class LimitTests
{
    // Shown by no test by name yet. May only become fewer: whoever shows one takes it out here.
    static readonly HashSet<string> NotYet =
    [
        "agreement.drafts-many", "agreement.places-many", "commitment.deeds-many", "cycle.too-many", "decision.option-long", "decision.options", "decision.steps-many", "decision.too-many", "decision.voices-many",
        "decision.voices-own", "enquiry.full", "enquiry.remark.length", "event.ideas-full", "event.ideas-many", "event.parts-many", "event.times-many", "event.too-many", "form.long",
        "form.too-many-waiting", "goal.too-many", "idea.enough", "introduce.many", "introduction.answer.length", "introduction.length", "introduction.too-many", "moderate.many", "network.full", "network.lines-many",
        "network.links-many", "network.too-many", "organise.long", "organise.targets-many", "organise.targets-number", "query.too-long", "query.too-many", "rules.too-many", "settings.long", "statement.full",
        "toolkit.commitments-full", "toolkit.groups-full",
    ];

    [Fact]
    public void Every_limit_that_an_act_states_is_shown_by_a_test_or_listed()
    {
        var stated = SourceCode.Web.SyntaxTrees.SelectMany(Stated).ToHashSet();
        Assert.True(stated.Count > 40, $"Only {stated.Count} limits were found.");
        var shown = Repository.Files("tests/Fusion.Web.Tests", ".cs").SelectMany(path => Literals(CSharpSyntaxTree.ParseText(Repository.Read(path)))).ToHashSet();
        Assert.Equal(NotYet.Order(StringComparer.Ordinal), stated.Except(shown).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_check_of_limits_sees_one_by_its_constant_and_no_other_refusal()
    {
        var tree = CSharpSyntaxTree.ParseText("""
            class A
            {
                object[] All() =>
                [
                    new Rejection("a", "a.many", A.MostOpen), new Rejection("a", "a.long", LongestName), new Rejection("a", "a.mixed", at + 1, Line.MostTitle), new Rejection("a", "a.value", value), new Rejection("a", "a.plain"), new Other("a", "no", Most),
                ];
                void Read(Fields fields) => fields.Reject("a", "a.read", B.Most);
            }
            """);
        Assert.Equal(["a.many", "a.long", "a.mixed", "a.read"], Stated(tree));
    }

    /// <summary>The keys of the sentences by which a limit is told.</summary>
    static IEnumerable<string> Stated(SyntaxTree tree) =>
        from node in tree.GetRoot().DescendantNodes()
        let arguments = node switch
        {
            ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: "Rejection" } } made => made.ArgumentList?.Arguments,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Reject" } } call => call.ArgumentList.Arguments,
            _ => null,
        }
        where arguments is { Count: > 2 } && arguments.Value.Skip(2).Any(argument => IsLimit(argument.Expression))
        select arguments.Value[1].Expression is LiteralExpressionSyntax { Token.Value: string key } ? key : "";

    static bool IsLimit(ExpressionSyntax value)
    {
        var name = value switch { IdentifierNameSyntax plain => plain.Identifier.Text, MemberAccessExpressionSyntax member => member.Name.Identifier.Text, _ => "" };
        return name.StartsWith("Most", StringComparison.Ordinal) || name.StartsWith("Longest", StringComparison.Ordinal);
    }

    static IEnumerable<string> Literals(SyntaxTree tree) =>
        tree.GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(token => token.ValueText);
}
