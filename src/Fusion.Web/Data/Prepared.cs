using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fusion.Web.Data;

/// <summary>
/// A query that EF translates once. Reading a lambda anew at each call costs EF more than the database takes to answer, so what a page asks for on each
/// visit is prepared. Make it a static field: it is kept for each model (a process may use both databases, as the tests do).
/// </summary>
internal sealed class Prepared<TArgument, TRow>(Expression<Func<FusionDb, TArgument, IQueryable<TRow>>> query)
{
    readonly ConditionalWeakTable<IModel, Func<FusionDb, TArgument, IAsyncEnumerable<TRow>>> translated = [];

    public async Task<List<TRow>> ToList(FusionDb db, TArgument argument, CancellationToken cancel)
    {
        var rows = new List<TRow>();
        await foreach (var row in Run(db, argument).WithCancellation(cancel)) rows.Add(row);
        return rows;
    }

    /// <summary>The one row of a query that finds one at most; else nothing.</summary>
    public async Task<TRow?> FirstOrDefault(FusionDb db, TArgument argument, CancellationToken cancel)
    {
        await foreach (var row in Run(db, argument).WithCancellation(cancel)) return row;
        return default;
    }

    IAsyncEnumerable<TRow> Run(FusionDb db, TArgument argument) => translated.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, argument);
}
