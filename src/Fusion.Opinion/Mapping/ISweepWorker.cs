namespace Fusion.Opinion.Mapping;

/// <summary>What one thread does during a sweep.</summary>
internal interface ISweepWorker
{
    /// <summary>Visits the rows from one place of the roster up to another, at most <see cref="Fixed.Block"/> of them.</summary>
    void Visit(Roster rows, int from, int to);
}
