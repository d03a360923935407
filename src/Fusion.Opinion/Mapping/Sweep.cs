namespace Fusion.Opinion.Mapping;

/// <summary>One pass over the rows of a roster, in blocks, by as many threads as are allowed; each has its own sums.</summary>
/// <remarks>Whatever workers sum is whole numbers, so neither their number nor their order shows. They are kept for the next sweep.</remarks>
internal sealed class Sweep<TWorker>
    where TWorker : class, ISweepWorker, new()
{
    readonly Lock gate = new();
    readonly Stack<TWorker> idle = [];

    /// <summary>Visits every row once.</summary>
    /// <param name="rows">Whom to visit.</param>
    /// <param name="threads">At most so many threads; -1 leaves it to the runtime.</param>
    /// <param name="prepare">Gives a worker its task and empties its sums.</param>
    /// <param name="merge">Takes a worker's sums; called by one thread at a time.</param>
    public void Run(Roster rows, int threads, Action<TWorker> prepare, Action<TWorker> merge)
    {
        var blocks = (rows.Count + Fixed.Block - 1) / Fixed.Block;
        if (blocks <= 1 || threads == 1)
        {
            var worker = Take();
            for (var block = 0; block < blocks; block++)
                Visit(worker, block);
            Give(worker);
            return;
        }
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads }, Take, (block, _, worker) => Visit(worker, block), Give);

        TWorker Visit(TWorker worker, int block)
        {
            worker.Visit(rows, block * Fixed.Block, Math.Min(rows.Count, (block + 1) * Fixed.Block));
            return worker;
        }

        TWorker Take()
        {
            TWorker? worker;
            lock (gate)
                worker = idle.TryPop(out var found) ? found : new();
            prepare(worker);
            return worker;
        }

        void Give(TWorker worker)
        {
            lock (gate)
            {
                merge(worker);
                idle.Push(worker);
            }
        }
    }
}
