using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Diversity;

/// <summary>What a member chose to say of themselves so that it can be seen whether the movement is open to everybody. No page ever shows it of a person but to that person.</summary>
internal sealed class DiversityAnswers : IEntityTypeConfiguration<DiversityAnswers>
{
    public Guid AccountId { get; init; }

    /// <summary>The code of an answer; empty for "prefer not to say".</summary>
    public string Age { get; set; } = "";

    public string Gender { get; set; } = "";

    public string Disability { get; set; } = "";

    public string Background { get; set; } = "";

    /// <summary>Whether the figures that are shown count these answers as they are.</summary>
    public bool IsCounted { get; set; }

    public string this[string question]
    {
        get => question switch { "age" => Age, "gender" => Gender, "disability" => Disability, "background" => Background, _ => "" };
        set
        {
            switch (question)
            {
                case "age": Age = value; break;
                case "gender": Gender = value; break;
                case "disability": Disability = value; break;
                case "background": Background = value; break;
            }
        }
    }

    public bool IsEmpty => DiversityQuestion.All.All(question => this[question.Key].Length == 0);

    public void Configure(EntityTypeBuilder<DiversityAnswers> builder)
    {
        builder.ToTable("diversity_answers");
        builder.HasKey(answers => answers.AccountId);
        builder.Ignore(answers => answers.IsEmpty);
        foreach (var column in (ReadOnlySpan<string>)[nameof(Age), nameof(Gender), nameof(Disability), nameof(Background)]) builder.Property<string>(column).HasMaxLength(12);
    }
}

/// <summary>One question. Few, plain, each free to leave: who answers none is counted nowhere.</summary>
/// <param name="Key">Its sentences are <c>diversity.{Key}</c> and <c>diversity.{Key}.{code}</c>.</param>
internal sealed record DiversityQuestion(string Key, IReadOnlyList<string> Codes)
{
    public static IReadOnlyList<DiversityQuestion> All { get; } =
    [
        new("age", ["to-24", "25-34", "35-49", "50-64", "from-65"]),
        new("gender", ["woman", "man", "other"]),
        new("disability", ["yes", "no"]),
        new("background", ["yes", "no"]),
    ];
}
