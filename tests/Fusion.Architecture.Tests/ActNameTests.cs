using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fusion.Architecture.Tests;

/// <summary>What handlers enter in the record can be looked for in it, and is said in words.</summary>
public sealed class ActNameTests
{
    const string List = "Features/Record/Timeline/RecordQuery.cs";

    [Fact]
    public void The_record_can_be_asked_for_every_act_that_is_entered_and_for_no_other()
    {
        var (names, unclear) = Entered(SourceCode.Web);
        Assert.NotEmpty(names);
        Assert.Empty(unclear);
        var asked = SourceCode.Web.SyntaxTrees.Single(tree => tree.FilePath == List).GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>().Single(property => property.Identifier.Text == "Acts")
            .DescendantNodes().OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.ValueText).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), asked);
    }

    [Fact]
    public void Every_act_has_its_sentence_and_its_name()
    {
        var texts = System.Text.Json.JsonDocument.Parse(Repository.Read("src/Fusion.Web/Ui/Texts/en.json")).RootElement;
        var wrong = Entered(SourceCode.Web).Names.SelectMany(name => new[] { $"act.{name}", $"act-name.{name}" }).Where(key => !texts.TryGetProperty(key, out _)).ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_check_of_acts_sees_literals_both_sides_of_a_choice_constants_and_what_is_handed_on_and_nothing_else()
    {
        var code = SourceCode.Compile(
        [
            ("Features/Alpha/Act.cs", """
                class RecordBook { public void Enter(string name, string by) { } }
                class Other { public void Enter(string name) { } }
                class Handler
                {
                    const string Constant = "c";
                    void Hand(RecordBook record, string act) => record.Enter(act, "x");
                    void Handle(RecordBook record, Other other, bool choice, string any)
                    {
                        record.Enter("a", "x"); record.Enter(choice ? "b" : Constant, "x"); other.Enter("no");
                        record.Enter(any, "x"); Hand(record, "d");
                    }
                }
                """),
            ("Program.cs", "return 0;"),
        ]);
        SourceCode.AssertUnderstood(code);
        var (names, unclear) = Entered(code);
        Assert.Equal(["a", "b", "c", "d"], names.Order(StringComparer.Ordinal));
        Assert.Equal(["Features/Alpha/Act.cs:10 enters any: give the act's name as it stands"], unclear);
    }

    static (IReadOnlySet<string> Names, IReadOnlyList<string> Unclear) Entered(CSharpCompilation code)
    {
        var (names, unclear) = (new HashSet<string>(), new List<string>());
        foreach (var tree in code.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
        {
            foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.Text: "Enter" }) continue;
                var model = code.GetSemanticModel(tree);
                if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol { ContainingType.Name: "RecordBook" }) continue;
                Take(call.ArgumentList.Arguments[0].Expression, model);
            }
        }
        return (names, unclear);

        void Take(ExpressionSyntax given, SemanticModel model)
        {
            foreach (var side in given is ConditionalExpressionSyntax choice ? [choice.WhenTrue, choice.WhenFalse] : (ExpressionSyntax[])[given])
            {
                if (model.GetConstantValue(side) is { HasValue: true, Value: string name }) names.Add(name);
                else if (model.GetSymbolInfo(side).Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { IsImplicitlyDeclared: false } method } handed && CallsOf(code, method) is { Count: > 0 } calls)
                    foreach (var (call, there) in calls) Take(call.ArgumentList.Arguments[handed.Ordinal].Expression, there);
                else unclear.Add($"{side.SyntaxTree.FilePath}:{SourceCode.Line(side)} enters {side}: give the act's name as it stands");
            }
        }
    }

    /// <summary>Where a method that is handed an act's name gets it from.</summary>
    static List<(InvocationExpressionSyntax Call, SemanticModel Model)> CallsOf(CSharpCompilation code, IMethodSymbol method) =>
        [.. from tree in code.SyntaxTrees
            from call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            where (call.Expression as IdentifierNameSyntax ?? (call.Expression as MemberAccessExpressionSyntax)?.Name)?.Identifier.Text == method.Name
            let model = code.GetSemanticModel(tree)
            where SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(call).Symbol, method)
            select (call, model)];
}
