namespace Fusion.Evidence.Pooling;

/// <summary>A weighted regression of effects on moderators, whose columns are brought to mean 0 and deviation 1 so that years and shares bear to be in one matrix.</summary>
internal sealed class RegressionModel : Model
{
    readonly double[] rows;

    RegressionModel(double[] effects, double[] variances, double[] rows, int parameters)
        : base(effects, variances) => (this.rows, Parameters) = (rows, parameters);

    public override int Parameters { get; }

    /// <summary>Each moderator's mean and deviation, by which a coefficient is brought back to the moderator's own unit.</summary>
    public required IReadOnlyList<(double Mean, double Deviation)> Units { get; init; }

    /// <summary>The model, or null if a moderator is constant or follows from the others.</summary>
    public static RegressionModel? Create(double[] effects, double[] variances, IReadOnlyList<Moderator> moderators)
    {
        var size = moderators.Count + 1;
        var units = moderators.Select(moderator => Unit(moderator.Values)).ToList();
        if (units.Any(unit => !(unit.Deviation > 1e-12 * Math.Abs(unit.Mean))))
            return null;
        var rows = new double[effects.Length * size];
        for (var i = 0; i < effects.Length; i++)
        {
            rows[i * size] = 1;
            for (var j = 1; j < size; j++)
                rows[(i * size) + j] = (moderators[j - 1].Values[i] - units[j - 1].Mean) / units[j - 1].Deviation;
        }
        var model = new RegressionModel(effects, variances, rows, size) { Units = units };
        return SmallMatrix.Inverse(model.Weighted(_ => 1), size) is not null && model.Fits() ? model : null;
    }

    public override ResidualSums At(double tau2)
    {
        var size = Parameters;
        var fit = Fit(tau2);
        var squares = Weighted(i => Weight(i, tau2) * Weight(i, tau2));
        var cubes = Weighted(i => Weight(i, tau2) * Weight(i, tau2) * Weight(i, tau2));
        double sum = 0, sum2 = 0, q = 0, q2 = 0;
        for (var i = 0; i < Count; i++)
        {
            var weight = Weight(i, tau2);
            var residual = Effects[i] - Fitted(fit.Coefficients, i);
            sum += weight;
            sum2 += weight * weight;
            q += weight * residual * residual;
            q2 += weight * residual * weight * residual;
        }
        var hat = SmallMatrix.Product(fit.Covariance, squares, size);
        var traceP = sum - SmallMatrix.TraceOfProduct(fit.Covariance, squares, size);
        var tracePP = sum2 - (2 * SmallMatrix.TraceOfProduct(fit.Covariance, cubes, size)) + SmallMatrix.TraceOfProduct(hat, hat, size);
        return new(q, q2, traceP, tracePP);
    }

    /// <summary>Coefficients and their covariance in the units of the columns as scaled.</summary>
    public (double[] Coefficients, double[] Covariance) Fit(double tau2)
    {
        var size = Parameters;
        var covariance = SmallMatrix.Inverse(Weighted(i => Weight(i, tau2)), size) ?? throw new InvalidOperationException("The moderators were found sound for equal weights and are not for these.");
        var pulls = new double[size];
        for (var i = 0; i < Count; i++)
        {
            var pull = Weight(i, tau2) * Effects[i];
            for (var j = 0; j < size; j++)
                pulls[j] += pull * rows[(i * size) + j];
        }
        var coefficients = new double[size];
        for (var j = 0; j < size; j++)
        {
            for (var l = 0; l < size; l++)
                coefficients[j] += covariance[(j * size) + l] * pulls[l];
        }
        return (coefficients, covariance);
    }

    /// <summary>Whether the regression can be reckoned with the weights as they are, which one study must not outweigh beyond all digits.</summary>
    bool Fits() => SmallMatrix.Inverse(Weighted(i => Weight(i, 0)), Parameters) is not null && At(0) is { TraceP: > 0, TracePP: > 0 };

    double Weight(int i, double tau2) => 1 / (Variances[i] + tau2);

    double Fitted(double[] coefficients, int i)
    {
        var sum = 0.0;
        for (var j = 0; j < coefficients.Length; j++)
            sum += coefficients[j] * rows[(i * coefficients.Length) + j];
        return sum;
    }

    double[] Weighted(Func<int, double> weight)
    {
        var matrix = new double[Parameters * Parameters];
        for (var i = 0; i < Count; i++)
            SmallMatrix.AddOuter(matrix, rows.AsSpan(i * Parameters, Parameters), weight(i));
        return matrix;
    }

    static (double Mean, double Deviation) Unit(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Average(value => (value - mean) * (value - mean))));
    }
}
