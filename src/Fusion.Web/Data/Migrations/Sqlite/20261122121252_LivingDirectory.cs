using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LivingDirectory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ShownAt",
                table: "record_checkpoints",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedAt",
                table: "record_acts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EditedFields",
                table: "directory_organisations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "directory_organisations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Body",
                table: "catalogue_entries",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "EditedFields",
                table: "catalogue_entries",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SourceText",
                table: "catalogue_entries",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "catalogue_entries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "About",
                table: "accounts_accounts",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Handle",
                table: "accounts_accounts",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPublic",
                table: "accounts_accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsYoung",
                table: "accounts_accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "JoinedAt",
                table: "accounts_accounts",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "accounts_accounts",
                type: "TEXT",
                maxLength: 8,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Site",
                table: "accounts_accounts",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "accounts_invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ForLead = table.Column<bool>(type: "INTEGER", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    InvitedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_invitations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_recovery_codes",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_recovery_codes", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "accounts_representatives",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsLead = table.Column<bool>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_representatives", x => new { x.OrganisationId, x.AccountId });
                });

            migrationBuilder.CreateTable(
                name: "accounts_second_steps",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Protected = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastStep = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_second_steps", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "accounts_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Device = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ActingFor = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_young_people",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    GuardianHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AgreedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StartHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_young_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_batches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsPaper = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_batches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_conversations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Question = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Access = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Results = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NewStatements = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    IdeaQuestion = table.Column<string>(type: "TEXT", nullable: false),
                    PlaceCode = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    ThemeCode = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    SharedId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganiserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganiserName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OpensAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosesAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    WhatNext = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    SummaryAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_conversations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_ideas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Fate = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Statement = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_ideas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_kept_maps",
                columns: table => new
                {
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Memory = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_kept_maps", x => x.ConversationId);
                });

            migrationBuilder.CreateTable(
                name: "conversations_log",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_log", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_map_points",
                columns: table => new
                {
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Votes = table.Column<long>(type: "INTEGER", nullable: false),
                    Statements = table.Column<int>(type: "INTEGER", nullable: false),
                    Clarity = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Groups = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CommonGround = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_map_points", x => new { x.ConversationId, x.At });
                });

            migrationBuilder.CreateTable(
                name: "conversations_participants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsAdult = table.Column<bool>(type: "INTEGER", nullable: false),
                    PlaceCode = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    SupportsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsBanned = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_participants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_statements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IdeaId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SharedId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LookedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_statements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_targets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Wanted = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_targets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_votes",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ParticipantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CastId = table.Column<long>(type: "INTEGER", nullable: false),
                    Statement = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<short>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_votes", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "directory_claims",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    IsDispute = table.Column<bool>(type: "INTEGER", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    SiteToken = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Found = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_claims", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "directory_profiles",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Links = table.Column<string>(type: "TEXT", maxLength: 1505, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_profiles", x => x.OrganisationId);
                });

            migrationBuilder.CreateTable(
                name: "evidence_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FindingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "evidence_findings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Claim = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Design = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Sample = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Team = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Construct = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Measured = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    FigureKind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Figures = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    LowerIsBetter = table.Column<bool>(type: "INTEGER", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Family = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Estimate = table.Column<double>(type: "REAL", nullable: true),
                    Variance = table.Column<double>(type: "REAL", nullable: true),
                    EffectNotes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Story = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Attribution = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Consent = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SourceUrl = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CheckedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Cost = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: true),
                    WorkedFor = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NotFor = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Conditions = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Harm = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ContributorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Pack = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    PackKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_findings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "import_changes",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    After = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_changes", x => new { x.RunId, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "import_files",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cells = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_files", x => x.RunId);
                });

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Target = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Created = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    CommittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_adoption_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AdoptionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_adoption_steps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_adoptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Moderation = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Team = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    FromId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Changed = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Pack = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    PackKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_adoptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_cycles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Prediction = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Done = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Compared = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    StudiedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Next = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Act = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_cycles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_enquiries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Moderation = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Situation = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Steps = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Change = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Aim = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Assumptions = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Hopes = table.Column<string>(type: "TEXT", nullable: false),
                    ThemeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Track = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Team = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Friend = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Ethics = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AllAreAsked = table.Column<bool>(type: "INTEGER", nullable: false),
                    NoneIsHarmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChildrenAreSafe = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Learned = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Pack = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    PackKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_enquiries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_goals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Due = table.Column<int>(type: "INTEGER", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_goals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_introductions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AboutPath = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Accepted = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_introductions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_members",
                columns: table => new
                {
                    EnquiryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsFriend = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsIn = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_members", x => new { x.EnquiryId, x.AccountId });
                });

            migrationBuilder.CreateTable(
                name: "initiatives_other_texts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_other_texts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_remarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByFriend = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_remarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_revisions",
                columns: table => new
                {
                    EnquiryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Texts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_revisions", x => new { x.EnquiryId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "initiatives_theme_reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ThemeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Keep = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Stop = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_theme_reviews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_themes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Friend = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_themes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "moderation_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Pseudonym = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResultId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moderation_cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_jobs",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_jobs", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "platform_mail_stops",
                columns: table => new
                {
                    Receiver = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_mail_stops", x => new { x.Receiver, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "platform_merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    KeptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeptTitle = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    GoneId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GoneTitle = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Undo = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_merges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Once = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Receiver = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Fault = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_revised_records",
                columns: table => new
                {
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_revised_records", x => new { x.Revision, x.Topic, x.RecordId });
                });

            migrationBuilder.CreateTable(
                name: "platform_revision",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_revision", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_settings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RelayHost = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RelayPort = table.Column<int>(type: "INTEGER", nullable: false),
                    RelayTls = table.Column<bool>(type: "INTEGER", nullable: false),
                    RelayUser = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MailFrom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SignInsPerMinute = table.Column<int>(type: "INTEGER", nullable: false),
                    PostsPerMinute = table.Column<int>(type: "INTEGER", nullable: false),
                    MostWaiting = table.Column<int>(type: "INTEGER", nullable: false),
                    MailDays = table.Column<int>(type: "INTEGER", nullable: false),
                    SignUpIsOpen = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_versions",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_versions", x => new { x.RecordId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "record_keys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Verifier = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RetiredAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reminders_answers",
                columns: table => new
                {
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Receiver = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Said = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminders_answers", x => new { x.Subject, x.Receiver });
                });

            migrationBuilder.CreateTable(
                name: "reminders_reminders",
                columns: table => new
                {
                    Receiver = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminders_reminders", x => x.Receiver);
                });

            migrationBuilder.InsertData(
                table: "platform_revision",
                columns: new[] { "Id", "Number" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_record_acts_By",
                table: "record_acts",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_accounts_Handle",
                table: "accounts_accounts",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_invitations_Email",
                table: "accounts_invitations",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_invitations_OrganisationId",
                table: "accounts_invitations",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_invitations_TokenHash",
                table: "accounts_invitations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_recovery_codes_AccountId",
                table: "accounts_recovery_codes",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_representatives_AccountId",
                table: "accounts_representatives",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_sessions_AccountId",
                table: "accounts_sessions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_sessions_SeenAt",
                table: "accounts_sessions",
                column: "SeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_young_people_AccountId",
                table: "accounts_young_people",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_young_people_GuardianHash",
                table: "accounts_young_people",
                column: "GuardianHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_young_people_OrganisationId",
                table: "accounts_young_people",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_young_people_StartHash",
                table: "accounts_young_people",
                column: "StartHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conversations_batches_ConversationId",
                table: "conversations_batches",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_conversations_SharedId",
                table: "conversations_conversations",
                column: "SharedId");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_conversations_Slug",
                table: "conversations_conversations",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conversations_ideas_AuthorId",
                table: "conversations_ideas",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_ideas_ConversationId_Fate_At",
                table: "conversations_ideas",
                columns: new[] { "ConversationId", "Fate", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_conversations_log_ConversationId_At",
                table: "conversations_log",
                columns: new[] { "ConversationId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_conversations_participants_BatchId",
                table: "conversations_participants",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_participants_ConversationId",
                table: "conversations_participants",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_statements_AuthorId",
                table: "conversations_statements",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_statements_ConversationId_Number",
                table: "conversations_statements",
                columns: new[] { "ConversationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conversations_targets_ConversationId_Kind_Code",
                table: "conversations_targets",
                columns: new[] { "ConversationId", "Kind", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_conversations_votes_ParticipantId_CastId",
                table: "conversations_votes",
                columns: new[] { "ParticipantId", "CastId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_directory_claims_AccountId",
                table: "directory_claims",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_directory_claims_OrganisationId",
                table: "directory_claims",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_directory_claims_State_At",
                table: "directory_claims",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_changes_FindingId_At",
                table: "evidence_changes",
                columns: new[] { "FindingId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_findings_ContributorId_State",
                table: "evidence_findings",
                columns: new[] { "ContributorId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_findings_EnquiryId",
                table: "evidence_findings",
                column: "EnquiryId");

            migrationBuilder.CreateIndex(
                name: "IX_evidence_findings_EntryId_State_UpdatedAt",
                table: "evidence_findings",
                columns: new[] { "EntryId", "State", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_findings_Pack_PackKey",
                table: "evidence_findings",
                columns: new[] { "Pack", "PackKey" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_findings_Slug",
                table: "evidence_findings",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evidence_findings_State_PublishedAt_Id",
                table: "evidence_findings",
                columns: new[] { "State", "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_import_runs_At",
                table: "import_runs",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_adoption_steps_AdoptionId_At",
                table: "initiatives_adoption_steps",
                columns: new[] { "AdoptionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_adoptions_EntryId_Moderation_Since",
                table: "initiatives_adoptions",
                columns: new[] { "EntryId", "Moderation", "Since" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_adoptions_Moderation",
                table: "initiatives_adoptions",
                column: "Moderation");

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_adoptions_OwnerId_Moderation",
                table: "initiatives_adoptions",
                columns: new[] { "OwnerId", "Moderation" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_adoptions_Pack_PackKey",
                table: "initiatives_adoptions",
                columns: new[] { "Pack", "PackKey" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_cycles_EnquiryId_Number",
                table: "initiatives_cycles",
                columns: new[] { "EnquiryId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_enquiries_EntryId",
                table: "initiatives_enquiries",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_enquiries_Moderation_UpdatedAt",
                table: "initiatives_enquiries",
                columns: new[] { "Moderation", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_enquiries_OwnerId_Moderation",
                table: "initiatives_enquiries",
                columns: new[] { "OwnerId", "Moderation" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_enquiries_Pack_PackKey",
                table: "initiatives_enquiries",
                columns: new[] { "Pack", "PackKey" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_enquiries_Slug",
                table: "initiatives_enquiries",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_enquiries_ThemeId",
                table: "initiatives_enquiries",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_goals_ParentId",
                table: "initiatives_goals",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_introductions_FromId_At",
                table: "initiatives_introductions",
                columns: new[] { "FromId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_introductions_ToId_At",
                table: "initiatives_introductions",
                columns: new[] { "ToId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_members_AccountId",
                table: "initiatives_members",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_other_texts_EnquiryId",
                table: "initiatives_other_texts",
                column: "EnquiryId");

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_remarks_EnquiryId_At",
                table: "initiatives_remarks",
                columns: new[] { "EnquiryId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_theme_reviews_ThemeId_At",
                table: "initiatives_theme_reviews",
                columns: new[] { "ThemeId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_initiatives_themes_Slug",
                table: "initiatives_themes",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_moderation_cases_AccountId_Decision",
                table: "moderation_cases",
                columns: new[] { "AccountId", "Decision" });

            migrationBuilder.CreateIndex(
                name: "IX_moderation_cases_Decision_At",
                table: "moderation_cases",
                columns: new[] { "Decision", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_moderation_cases_Decision_DecidedAt",
                table: "moderation_cases",
                columns: new[] { "Decision", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_merges_At",
                table: "platform_merges",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_merges_KeptId",
                table: "platform_merges",
                column: "KeptId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_DoneAt",
                table: "platform_outbox",
                column: "DoneAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_DueAt",
                table: "platform_outbox",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_platform_outbox_Once",
                table: "platform_outbox",
                column: "Once");

            migrationBuilder.CreateIndex(
                name: "IX_reminders_answers_At",
                table: "reminders_answers",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts_invitations");

            migrationBuilder.DropTable(
                name: "accounts_recovery_codes");

            migrationBuilder.DropTable(
                name: "accounts_representatives");

            migrationBuilder.DropTable(
                name: "accounts_second_steps");

            migrationBuilder.DropTable(
                name: "accounts_sessions");

            migrationBuilder.DropTable(
                name: "accounts_young_people");

            migrationBuilder.DropTable(
                name: "conversations_batches");

            migrationBuilder.DropTable(
                name: "conversations_conversations");

            migrationBuilder.DropTable(
                name: "conversations_ideas");

            migrationBuilder.DropTable(
                name: "conversations_kept_maps");

            migrationBuilder.DropTable(
                name: "conversations_log");

            migrationBuilder.DropTable(
                name: "conversations_map_points");

            migrationBuilder.DropTable(
                name: "conversations_participants");

            migrationBuilder.DropTable(
                name: "conversations_statements");

            migrationBuilder.DropTable(
                name: "conversations_targets");

            migrationBuilder.DropTable(
                name: "conversations_votes");

            migrationBuilder.DropTable(
                name: "directory_claims");

            migrationBuilder.DropTable(
                name: "directory_profiles");

            migrationBuilder.DropTable(
                name: "evidence_changes");

            migrationBuilder.DropTable(
                name: "evidence_findings");

            migrationBuilder.DropTable(
                name: "import_changes");

            migrationBuilder.DropTable(
                name: "import_files");

            migrationBuilder.DropTable(
                name: "import_runs");

            migrationBuilder.DropTable(
                name: "initiatives_adoption_steps");

            migrationBuilder.DropTable(
                name: "initiatives_adoptions");

            migrationBuilder.DropTable(
                name: "initiatives_cycles");

            migrationBuilder.DropTable(
                name: "initiatives_enquiries");

            migrationBuilder.DropTable(
                name: "initiatives_goals");

            migrationBuilder.DropTable(
                name: "initiatives_introductions");

            migrationBuilder.DropTable(
                name: "initiatives_members");

            migrationBuilder.DropTable(
                name: "initiatives_other_texts");

            migrationBuilder.DropTable(
                name: "initiatives_remarks");

            migrationBuilder.DropTable(
                name: "initiatives_revisions");

            migrationBuilder.DropTable(
                name: "initiatives_theme_reviews");

            migrationBuilder.DropTable(
                name: "initiatives_themes");

            migrationBuilder.DropTable(
                name: "moderation_cases");

            migrationBuilder.DropTable(
                name: "platform_jobs");

            migrationBuilder.DropTable(
                name: "platform_mail_stops");

            migrationBuilder.DropTable(
                name: "platform_merges");

            migrationBuilder.DropTable(
                name: "platform_outbox");

            migrationBuilder.DropTable(
                name: "platform_revised_records");

            migrationBuilder.DropTable(
                name: "platform_revision");

            migrationBuilder.DropTable(
                name: "platform_settings");

            migrationBuilder.DropTable(
                name: "platform_versions");

            migrationBuilder.DropTable(
                name: "record_keys");

            migrationBuilder.DropTable(
                name: "reminders_answers");

            migrationBuilder.DropTable(
                name: "reminders_reminders");

            migrationBuilder.DropIndex(
                name: "IX_record_acts_By",
                table: "record_acts");

            migrationBuilder.DropIndex(
                name: "IX_accounts_accounts_Handle",
                table: "accounts_accounts");

            migrationBuilder.DropColumn(
                name: "ShownAt",
                table: "record_checkpoints");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "record_acts");

            migrationBuilder.DropColumn(
                name: "EditedFields",
                table: "directory_organisations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "directory_organisations");

            migrationBuilder.DropColumn(
                name: "Body",
                table: "catalogue_entries");

            migrationBuilder.DropColumn(
                name: "EditedFields",
                table: "catalogue_entries");

            migrationBuilder.DropColumn(
                name: "SourceText",
                table: "catalogue_entries");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "catalogue_entries");

            migrationBuilder.DropColumn(
                name: "About",
                table: "accounts_accounts");

            migrationBuilder.DropColumn(
                name: "Handle",
                table: "accounts_accounts");

            migrationBuilder.DropColumn(
                name: "IsPublic",
                table: "accounts_accounts");

            migrationBuilder.DropColumn(
                name: "IsYoung",
                table: "accounts_accounts");

            migrationBuilder.DropColumn(
                name: "JoinedAt",
                table: "accounts_accounts");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "accounts_accounts");

            migrationBuilder.DropColumn(
                name: "Site",
                table: "accounts_accounts");
        }
    }
}
