using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fusion.Architecture.Tests;

/// <summary>Who has no account reads, and writes only where it is said here, each with its reason: everything else asks for an account by itself.</summary>
public sealed class AccessTests
{
    static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["AnswerEndpoints"] = "phones in a room answer a session of the toolkit by its code, counted and limited by participant",
        ["AnswerPageModel"] = "a signed link in a mail: a contact says yes or no, a reminder is answered with one tap",
        ["ErrorModel"] = "tells what went wrong, whatever was asked for; writes nothing",
        ["GuardianPageModel"] = "a signed link to whoever answers for a young person",
        ["IdeasModel"] = "people without an account take part in open conversations, limited by participant",
        ["JoinPageModel"] = "makes an account; and joins a session of the toolkit by its code",
        ["LinkPageModel"] = "a signed link by which outsiders answer a poll for a date",
        ["MailFeature"] = "the one click that stops mail, as mail programs send it",
        ["AccountsFeature"] = "a passkey answers before there is somebody who has signed in; to sign out asks for nobody",
        ["MisusePageModel"] = "everybody may tell a network that its name is misused; those who keep its rules answer it",
        ["SecondStepPageModel"] = "the second step of signing in",
        ["SetUpModel"] = "the host's own account, with the token of the console, once",
        ["SignInModel"] = "signs in",
        ["StopPageModel"] = "a signed link in a mail: stops mail of a kind",
        ["SuggestPageModel"] = "everybody may tell what is missing; what comes without an account waits for a moderator",
        ["TakePartModel"] = "people without an account take part in open conversations, limited by participant",
        ["VoteEndpoints"] = "the same, by script",
        ["YoursModel"] = "what somebody without an account said there, and how they leave with it",
        ["YoungStartModel"] = "the first sign-in of a young person, with the code that they were given",
    };

    [Fact]
    public void Only_where_it_is_said_why_can_anybody_write_without_an_account()
    {
        var found = SourceCode.Web.SyntaxTrees.SelectMany(tree => AnonymousIn(tree.GetRoot())).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Open.Keys.Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void Nothing_takes_the_place_of_the_rule_that_holds_where_nothing_is_said()
    {
        var fallbacks = SourceCode.Web.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()).Where(name => name.Identifier.Text is "SetFallbackPolicy" or "FallbackPolicy").ToList();
        Assert.Contains("WritingNeedsAnAccount", Assert.Single(fallbacks).FirstAncestorOrSelf<StatementSyntax>()!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_check_sees_an_attribute_and_a_call()
    {
        var tree = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("[AllowAnonymous] class A { } class B { void Map() => routes.MapPost(\"/b\", Go).AllowAnonymous(); } class C { }");
        Assert.Equal(["A", "B"], AnonymousIn(tree.GetRoot()).Order(StringComparer.Ordinal));
    }

    static IEnumerable<string> AnonymousIn(SyntaxNode root) => root.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Identifier.Text == "AllowAnonymous")
        .Select(name => name.FirstAncestorOrSelf<ClassDeclarationSyntax>()!.Identifier.Text);
}
