namespace Fusion.Evidence.Pooling;

/// <summary>Finds the τ² at which Q has a given value; Q falls as τ² grows.</summary>
internal static class QSolver
{
    /// <summary>The τ² with Q(τ²) = <paramref name="goal"/> > 0; 0 if Q(0) is not above it.</summary>
    /// <remarks>Newton's method on 1/Q, which is nearly straight in τ², kept inside a bracket. A. L. Rukhin, B. J. Biggerstaff and M. G. Vangel,
    /// Journal of Statistical Planning and Inference 83 (2000) 319–330. Usually 5 to 10 passes.</remarks>
    public static double Solve(Model model, double goal)
    {
        var here = model.QAt(0);
        if (here.Q <= goal)
            return 0;
        double at = 0, low = 0, high = double.PositiveInfinity;
        for (var round = 0; round < 300; round++)
        {
            var next = at + (here.Q * ((here.Q / goal) - 1) / here.Q2);
            if (!(next > low && next < high))
                next = double.IsInfinity(high) ? Math.Max(2 * low, model.Variances.Max()) : (low + high) / 2;
            if (Math.Abs(next - at) <= 1e-15 * next || next == low || next == high)
                return next;
            at = next;
            here = model.QAt(at);
            (low, high) = here.Q > goal ? (at, high) : (low, at);
        }
        return at;
    }
}
