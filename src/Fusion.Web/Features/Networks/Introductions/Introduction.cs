using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Networks.Introductions;

/// <summary>Whoever weaves a network brings two of its members together. Each says whether it wants that; only when both do, each learns where the other is written to.</summary>
internal sealed class Introduction : IEntityTypeConfiguration<Introduction>
{
    /// <summary>So many of one network in a day.</summary>
    public const int MostOfADay = 100;

    public Guid Id { get; init; }

    public NetworkId NetworkId { get; init; }

    public Guid FirstId { get; init; }

    public Guid SecondId { get; init; }

    /// <summary>Why they should meet.</summary>
    public string Note { get; init; } = "";

    public DateTime At { get; init; }

    public Wish FirstWish { get; set; }

    public Wish SecondWish { get; set; }

    /// <summary>The account that said yes for the first, and that is written to; null until then, and once it is gone.</summary>
    public Guid? FirstAccountId { get; set; }

    public Guid? SecondAccountId { get; set; }

    public bool IsAgreed => FirstWish == Wish.Yes && SecondWish == Wish.Yes;

    public Guid Other(Guid member) => member == FirstId ? SecondId : FirstId;

    public Wish WishOf(Guid member) => member == FirstId ? FirstWish : SecondWish;

    /// <summary>A member says whether it wants to meet the other.</summary>
    /// <param name="account">Who said yes for it, and is written to.</param>
    public void Say(Guid member, Wish wish, Guid? account)
    {
        if (member == FirstId) (FirstWish, FirstAccountId) = (wish, account);
        else (SecondWish, SecondAccountId) = (wish, account);
    }

    /// <summary>A member has left: nobody learns any more where it was written to.</summary>
    public void Withdraw(Guid member) => Say(member, Wish.No, null);

    /// <summary>An account is gone; what its organisation wished stays.</summary>
    public void Forget(Guid account)
    {
        if (FirstAccountId == account) FirstAccountId = null;
        if (SecondAccountId == account) SecondAccountId = null;
    }

    public void Configure(EntityTypeBuilder<Introduction> builder)
    {
        builder.ToTable("networks_introductions");
        builder.Property(one => one.Note).HasMaxLength(Network.MostWords);
        builder.Property(one => one.FirstWish).HasConversion<string>().HasMaxLength(10);
        builder.Property(one => one.SecondWish).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(one => new { one.NetworkId, one.At });
        builder.HasIndex(one => one.FirstId);
        builder.HasIndex(one => one.SecondId);
        builder.HasIndex(one => one.FirstAccountId);
        builder.HasIndex(one => one.SecondAccountId);
    }
}

/// <summary>What a member says to an introduction.</summary>
internal enum Wish { Open, Yes, No }
