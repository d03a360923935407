using FsCheck;
using FsCheck.Fluent;
using Fusion.Evidence.Numbers;

namespace Fusion.Evidence.Tests;

public sealed class DistributionTests
{
    const double Tolerance = 1e-12;

    [Fact]
    public void Both_tails_agree_with_sixty_digit_arithmetic()
    {
        var lines = File.ReadAllLines(Vectors.Path("distributions.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(129, lines.Count);
        Assert.All(lines, cells =>
        {
            var (lower, upper) = At(cells);
            Close(Golden.Number(cells[4]), lower);
            Close(Golden.Number(cells[5]), upper);
        });
    }

    [Fact]
    public void A_quantile_leads_back_to_its_point()
    {
        var checkedPoints = 0;
        foreach (var cells in File.ReadAllLines(Vectors.Path("distributions.csv")).Skip(1).Select(line => line.Split(',')))
        {
            var (p, point) = (Golden.Number(cells[4]), Golden.Number(cells[3]));
            if (p is < 1e-300 or > 0.9999)
                continue;
            // A p close to 1 holds few digits of what is above it: the point can be no better known.
            Assert.True(Math.Abs(Quantile(cells, p) - point) <= Tolerance * point / Math.Min(1, 10 * (1 - p)), string.Join(' ', cells));
            checkedPoints++;
        }
        Assert.True(checkedPoints > 80);
    }

    [Theory]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.995, 2.5758293035489004)]
    [InlineData(0.5, 0)]
    [InlineData(1e-10, -6.361340902404056)]
    public void Normal_quantiles_are_those_of_the_tables(double p, double z) => Assert.Equal(z, Normal.Quantile(p), 1e-13);

    [Theory]
    [InlineData(0.975, 1, 12.7062047361747)]
    [InlineData(0.975, 12, 2.178812829667228)]
    [InlineData(0.025, 3, -3.182446305284263)]
    public void T_quantiles_are_those_of_the_tables(double p, double df, double t) => Assert.Equal(t, StudentT.Quantile(p, df), 1e-12);

    [Fact]
    public void Lower_and_upper_make_one_and_the_quantile_inverts() => Prop.ForAll(
        Gen.Choose(1, 999).Select(n => n / 1000.0).ToArbitrary(),
        Gen.Choose(1, 4000).Select(n => n / 8.0).ToArbitrary(),
        Gen.Choose(1, 4000).Select(n => n / 8.0).ToArbitrary(),
        (p, df, df2) =>
            Math.Abs(ChiSquared.Lower(ChiSquared.Quantile(p, df), df) - p) < Tolerance
            && Math.Abs(FRatio.Lower(FRatio.Quantile(p, df, df2), df, df2) - p) < Tolerance
            && Math.Abs(StudentT.Lower(StudentT.Quantile(p, df), df) - p) < Tolerance
            && Math.Abs(Normal.Lower(Normal.Quantile(p)) - p) < Tolerance
            && Math.Abs(StudentT.Lower(p, df) + StudentT.Upper(p, df) - 1) < Tolerance
            && StudentT.Lower(-p, df) == StudentT.Upper(p, df)).Check(Samples.Config);

    [Fact]
    public void Extremes_are_defined()
    {
        Assert.Equal(0, Normal.Upper(1e200));
        Assert.Equal(1, Normal.Lower(double.PositiveInfinity));
        Assert.Equal(0, ChiSquared.Lower(-1, 3));
        Assert.Equal(1, ChiSquared.Lower(double.PositiveInfinity, 3));
        Assert.Equal(1, FRatio.Upper(0, 2, 3));
        Assert.Equal(0.5, StudentT.Upper(0, 4));
        Assert.Equal(0, StudentT.Upper(double.PositiveInfinity, 4));
        Assert.Equal(1, StudentT.Upper(1e150, 1) * Math.PI * 1e150, 1e-12);
    }

    [Fact]
    public void Degrees_of_freedom_and_shares_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquared.Upper(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquared.Upper(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(1, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(0.5, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => FRatio.Quantile(0.5, double.PositiveInfinity, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Normal.Quantile(double.NaN));
    }

    static (double Lower, double Upper) At(string[] cells)
    {
        var point = Golden.Number(cells[3]);
        return cells[0] switch
        {
            "normal" => (Normal.Lower(point), Normal.Upper(point)),
            "t" => (StudentT.Lower(point, Golden.Number(cells[1])), StudentT.Upper(point, Golden.Number(cells[1]))),
            "chi" => (ChiSquared.Lower(point, Golden.Number(cells[1])), ChiSquared.Upper(point, Golden.Number(cells[1]))),
            _ => (FRatio.Lower(point, Golden.Number(cells[1]), Golden.Number(cells[2])), FRatio.Upper(point, Golden.Number(cells[1]), Golden.Number(cells[2]))),
        };
    }

    static double Quantile(string[] cells, double p) => cells[0] switch
    {
        "normal" => Normal.Quantile(p),
        "t" => StudentT.Quantile(p, Golden.Number(cells[1])),
        "chi" => ChiSquared.Quantile(p, Golden.Number(cells[1])),
        _ => FRatio.Quantile(p, Golden.Number(cells[1]), Golden.Number(cells[2])),
    };

    static void Close(double expected, double actual) => Assert.True(Math.Abs(expected - actual) <= Tolerance * expected + 1e-320, $"{actual:R}, not {expected:R}");
}
