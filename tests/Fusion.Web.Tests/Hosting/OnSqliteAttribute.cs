using System.Reflection;
using Xunit.Sdk;

namespace Fusion.Web.Tests.Hosting;

/// <summary>The case of a web test on the embedded database. It stands beside <see cref="OnPostgresAttribute"/>: xunit 2 skips by data attribute, so each database has its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Db.Sqlite]];
}
