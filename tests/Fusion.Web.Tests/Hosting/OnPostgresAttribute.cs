using System.Reflection;
using Xunit.Sdk;

namespace Fusion.Web.Tests.Hosting;

/// <summary>The case of a web test on PostgreSQL; skipped, with the reason, where there is no server to test on.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public const string Variable = "FUSION_TEST_PG";

    public static string? Server { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection ? connection : null;

    public OnPostgresAttribute()
    {
        if (Server is null) Skip = $"There is no PostgreSQL: set {Variable} to the connection of a user who may create databases, as tests/postgres.sh does.";
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Db.Postgres]];
}
