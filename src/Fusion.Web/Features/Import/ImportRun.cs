using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Import;

/// <summary>One spreadsheet that somebody brought: looked at, taken in, or taken back.</summary>
internal sealed class ImportRun : IEntityTypeConfiguration<ImportRun>, IEntityTypeConfiguration<ImportFile>, IEntityTypeConfiguration<ImportChange>
{
    public Guid Id { get; init; }

    /// <summary>What the rows are, as in <c>organisations</c> or <c>people</c>.</summary>
    public string Target { get; init; } = "";

    public string FileName { get; init; } = "";

    public DateTime At { get; init; }

    /// <summary>Who brought it; the empty id once they have left.</summary>
    public Guid AccountId { get; set; }

    /// <summary>Which column of the file is which field, as JSON; a field that is not there is not taken in.</summary>
    public string Mapping { get; set; } = "{}";

    /// <summary>Whether rows are people, so that only who brought them sees it.</summary>
    public bool IsPrivate { get; init; }

    public int Rows { get; init; }

    public int Created { get; set; }

    public int Changed { get; set; }

    public DateTime? CommittedAt { get; set; }

    public DateTime? UndoneAt { get; set; }

    /// <summary>How many of those that it made stayed when it was taken back.</summary>
    public int Kept { get; set; }

    public bool IsOpenTo(Guid account) => !IsPrivate || AccountId == account;

    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("import_runs");
        builder.Property(run => run.Target).HasMaxLength(20);
        builder.Property(run => run.FileName).HasMaxLength(200);
        builder.HasIndex(run => run.At);
    }

    public void Configure(EntityTypeBuilder<ImportFile> builder)
    {
        builder.ToTable("import_files");
        builder.HasKey(file => file.RunId);
    }

    public void Configure(EntityTypeBuilder<ImportChange> builder)
    {
        builder.ToTable("import_changes");
        builder.HasKey(change => new { change.RunId, change.Position });
        builder.HasIndex(change => change.RecordId);
    }
}

/// <summary>The cells of a spreadsheet between looking and taking in; gone afterwards.</summary>
internal sealed class ImportFile
{
    public Guid RunId { get; init; }

    /// <summary>The cells as CSV, compressed: what was read of the file and nothing else of it.</summary>
    public byte[] Cells { get; init; } = [];
}

/// <summary>What an import did to one record, so that it can be taken back within thirty days.</summary>
internal sealed class ImportChange
{
    public Guid RunId { get; init; }

    public int Position { get; init; }

    public Guid RecordId { get; init; }

    /// <summary>The draft of the fields that changed as they were; empty for a record that was made.</summary>
    public string Before { get; init; } = "";

    public string After { get; init; } = "";
}
