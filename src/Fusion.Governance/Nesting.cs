namespace Fusion.Governance;

/// <summary>Networks within networks: each may be part of several, and none of itself.</summary>
public static class Nesting
{
    /// <summary>Whether putting <paramref name="child"/> into <paramref name="parent"/> would make a network part of itself.</summary>
    /// <param name="parentsOf">The networks that a network is part of now.</param>
    /// <param name="child">What is put.</param>
    /// <param name="parent">Into what.</param>
    /// <remarks>Looks at each network above <paramref name="parent"/> once.</remarks>
    public static bool MakesCircle<T>(Func<T, IEnumerable<T>> parentsOf, T child, T parent)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(parentsOf);
        var seen = new HashSet<T>();
        var open = new Stack<T>([parent]);
        while (open.TryPop(out var at))
        {
            if (EqualityComparer<T>.Default.Equals(at, child)) return true;
            if (!seen.Add(at)) continue;
            foreach (var above in parentsOf(at)) open.Push(above);
        }
        return false;
    }
}
