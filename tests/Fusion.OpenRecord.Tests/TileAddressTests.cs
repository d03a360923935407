using FsCheck;
using FsCheck.Fluent;

namespace Fusion.OpenRecord.Tests;

public sealed class TileAddressTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 273, 112, "tile/0/273.p/112")]
    [InlineData(1, 1234067, 256, "tile/1/x001/x234/067")]
    [InlineData(63, 1000, 1, "tile/63/x001/000.p/1")]
    public void A_tile_has_the_path_that_C2SP_gives_it(int level, long index, int width, string path)
    {
        var tile = TileAddress.HashTile(level, index, width);
        Assert.Equal(path, tile.Path);
        Assert.Equal(tile, TileAddress.Parse(path));
    }

    [Fact]
    public void A_bundle_has_a_path_of_its_own()
    {
        Assert.Equal("tile/entries/x001/000.p/7", TileAddress.Bundle(1000, 7).Path);
        Assert.Equal(TileAddress.Bundle(1000, 7), TileAddress.Parse("tile/entries/x001/000.p/7"));
        Assert.Equal("tile/entries/x001/000", TileAddress.Bundle(1000, 7).Full.Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("checkpoint")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/0000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/data/000")]
    [InlineData("tile/0/x000/000")]
    [InlineData("tile/0/001/000")]
    [InlineData("tile/0/xx01/000")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/000.p/")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/01")]
    [InlineData("tile/0/000.p/+1")]
    [InlineData("tile/0/000/")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/../../key")]
    [InlineData("tile/0/٠٠٠")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    public void A_path_written_in_any_other_way_is_none(string path)
    {
        Assert.False(TileAddress.TryParse(path, out _));
        Assert.Equal(RecordFault.TilePath, Assert.Throws<RecordFaultException>(() => TileAddress.Parse(path)).Fault);
    }

    [Fact]
    public void Every_path_reads_back() =>
        Prop.ForAll(Gen.Choose(0, 63).Zip(Gen.Choose(0, int.MaxValue)).Zip(Gen.Choose(1, 256)).ToArbitrary(), drawn =>
        {
            var ((level, index), width) = drawn;
            var tile = TileAddress.HashTile(level, (long)index * index, width);
            return TileAddress.TryParse(tile.Path, out var read) && read == tile;
        }).Check(Samples.Config);

    [Fact]
    public void A_tree_of_70000_has_the_partial_tiles_of_C2SPs_example() =>
        Assert.Equal(["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1", "tile/entries/273.p/112"], TileAddress.Partial(70_000).Select(tile => tile.Path));

    [Fact]
    public void A_tree_of_256_has_a_partial_tile_one_level_up_and_no_other() =>
        Assert.Equal(["tile/1/000.p/1"], TileAddress.Partial(256).Select(tile => tile.Path));

    [Fact]
    public void What_is_not_there_yet_has_no_address()
    {
        Assert.Null(TileAddress.Hashes(0, 1, 256));
        Assert.Null(TileAddress.Entries(0, 0));
        Assert.Null(TileAddress.Hashes(9, 0, long.MaxValue));
        Assert.Equal(127, TileAddress.Hashes(7, 0, long.MaxValue)!.Value.Width);
        Assert.Throws<ArgumentOutOfRangeException>(() => TileAddress.HashTile(-1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TileAddress.Bundle(0, 257));
    }
}
