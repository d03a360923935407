namespace Fusion.Text;

/// <summary>The CLDR plural categories: which form of a phrase goes with a number.</summary>
public enum PluralCategory
{
    /// <summary>The form that every language has.</summary>
    Other,

    /// <summary>As for 0 in Arabic and Welsh.</summary>
    Zero,

    /// <summary>Singular, as for 1 in English, 0 and 1 in French.</summary>
    One,

    /// <summary>Dual, as for 2 in Arabic.</summary>
    Two,

    /// <summary>Paucal, as for 3 to 10 in Arabic, 2 to 4 in Polish.</summary>
    Few,

    /// <summary>As for 11 to 99 in Arabic, 5 in Polish, a million in French.</summary>
    Many,
}
