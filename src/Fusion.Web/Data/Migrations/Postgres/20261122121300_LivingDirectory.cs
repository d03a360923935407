using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Fusion.Web.Data.Migrations.Postgres
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
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedAt",
                table: "record_acts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EditedFields",
                table: "directory_organisations",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "directory_organisations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Body",
                table: "catalogue_entries",
                type: "text",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "EditedFields",
                table: "catalogue_entries",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "SourceText",
                table: "catalogue_entries",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "catalogue_entries",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "About",
                table: "accounts_accounts",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Handle",
                table: "accounts_accounts",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<bool>(
                name: "IsPublic",
                table: "accounts_accounts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsYoung",
                table: "accounts_accounts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "JoinedAt",
                table: "accounts_accounts",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "accounts_accounts",
                type: "character varying(8)",
                maxLength: 8,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Site",
                table: "accounts_accounts",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "accounts_invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ForLead = table.Column<bool>(type: "boolean", nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    InvitedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_invitations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_recovery_codes",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_recovery_codes", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "accounts_representatives",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsLead = table.Column<bool>(type: "boolean", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_representatives", x => new { x.OrganisationId, x.AccountId });
                });

            migrationBuilder.CreateTable(
                name: "accounts_second_steps",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Protected = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastStep = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_second_steps", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "accounts_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Way = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Device = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    ActingFor = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_young_people",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    GuardianHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StartHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_young_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_batches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsPaper = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    People = table.Column<int>(type: "integer", nullable: false),
                    Counts = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_batches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_conversations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Question = table.Column<string>(type: "text", nullable: false),
                    Purpose = table.Column<string>(type: "text", nullable: false),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    Access = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Results = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    NewStatements = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    IdeaQuestion = table.Column<string>(type: "text", nullable: false),
                    PlaceCode = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    ThemeCode = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    SharedId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganiserId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganiserName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OpensAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosesAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Summary = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false, collation: "C"),
                    WhatNext = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false, collation: "C"),
                    SummaryAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastNumber = table.Column<int>(type: "integer", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_conversations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_ideas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Fate = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Statement = table.Column<int>(type: "integer", nullable: true),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_ideas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_kept_maps",
                columns: table => new
                {
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Memory = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_kept_maps", x => x.ConversationId);
                });

            migrationBuilder.CreateTable(
                name: "conversations_log",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_log", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_map_points",
                columns: table => new
                {
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false),
                    Votes = table.Column<long>(type: "bigint", nullable: false),
                    Statements = table.Column<int>(type: "integer", nullable: false),
                    Clarity = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Groups = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    CommonGround = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_map_points", x => new { x.ConversationId, x.At });
                });

            migrationBuilder.CreateTable(
                name: "conversations_participants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsAdult = table.Column<bool>(type: "boolean", nullable: false),
                    PlaceCode = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    SupportsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BatchId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsBanned = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_participants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_statements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: true),
                    IdeaId = table.Column<Guid>(type: "uuid", nullable: true),
                    SharedId = table.Column<Guid>(type: "uuid", nullable: true),
                    Standing = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Reason = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LookedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_statements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_targets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Code = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Wanted = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_targets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "conversations_votes",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ParticipantId = table.Column<Guid>(type: "uuid", nullable: false),
                    CastId = table.Column<long>(type: "bigint", nullable: false),
                    Statement = table.Column<int>(type: "integer", nullable: false),
                    Value = table.Column<short>(type: "smallint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations_votes", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "directory_claims",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Way = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    State = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    IsDispute = table.Column<bool>(type: "boolean", nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    SiteToken = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Found = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_claims", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "directory_profiles",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Description = table.Column<string>(type: "text", nullable: false),
                    Links = table.Column<string>(type: "character varying(1505)", maxLength: 1505, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_directory_profiles", x => x.OrganisationId);
                });

            migrationBuilder.CreateTable(
                name: "evidence_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FindingId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "evidence_findings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: true),
                    Claim = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Outcome = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Design = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Sample = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    People = table.Column<int>(type: "integer", nullable: true),
                    Place = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Stage = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Sector = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Team = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Construct = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Measured = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    FigureKind = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Figures = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    LowerIsBetter = table.Column<bool>(type: "boolean", nullable: false),
                    Measure = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Family = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Estimate = table.Column<double>(type: "double precision", nullable: true),
                    Variance = table.Column<double>(type: "double precision", nullable: true),
                    EffectNotes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Story = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    Attribution = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Consent = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    Source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    SourceUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    CheckedBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Cost = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Hours = table.Column<int>(type: "integer", nullable: true),
                    WorkedFor = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    NotFor = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Conditions = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Harm = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    ContributorId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Pack = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    PackKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_findings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "import_changes",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    After = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_changes", x => new { x.RunId, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "import_files",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cells = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_files", x => x.RunId);
                });

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Target = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Mapping = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Created = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    CommittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_adoption_steps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AdoptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_adoption_steps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_adoptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Moderation = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Team = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Place = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Sector = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    FromId = table.Column<Guid>(type: "uuid", nullable: true),
                    Changed = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Pack = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    PackKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_adoptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_cycles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Plan = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Prediction = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Measure = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    PlannedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Done = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Result = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Compared = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    StudiedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Next = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Act = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_cycles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_enquiries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Moderation = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Question = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Situation = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Steps = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Change = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Aim = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Assumptions = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Hopes = table.Column<List<string>>(type: "text[]", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uuid", nullable: true),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: true),
                    Track = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Place = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Sector = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Team = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Friend = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Ethics = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    AllAreAsked = table.Column<bool>(type: "boolean", nullable: false),
                    NoneIsHarmed = table.Column<bool>(type: "boolean", nullable: false),
                    ChildrenAreSafe = table.Column<bool>(type: "boolean", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Learned = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Pack = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    PackKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_enquiries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_goals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    How = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Owner = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Due = table.Column<int>(type: "integer", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_goals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_introductions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToId = table.Column<Guid>(type: "uuid", nullable: false),
                    AboutPath = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false, collation: "C"),
                    About = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Accepted = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_introductions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_members",
                columns: table => new
                {
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsFriend = table.Column<bool>(type: "boolean", nullable: false),
                    IsIn = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_members", x => new { x.EnquiryId, x.AccountId });
                });

            migrationBuilder.CreateTable(
                name: "initiatives_other_texts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Field = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_other_texts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_remarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: false),
                    ByFriend = table.Column<bool>(type: "boolean", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_remarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_revisions",
                columns: table => new
                {
                    EnquiryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Texts = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_revisions", x => new { x.EnquiryId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "initiatives_theme_reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Keep = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Stop = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Phase = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_theme_reviews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "initiatives_themes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Question = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Friend = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Phase = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_initiatives_themes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "moderation_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Pseudonym = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Decision = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ResultId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moderation_cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_jobs",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_jobs", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "platform_mail_stops",
                columns: table => new
                {
                    Receiver = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_mail_stops", x => new { x.Receiver, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "platform_merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    KeptId = table.Column<Guid>(type: "uuid", nullable: false),
                    KeptTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    GoneId = table.Column<Guid>(type: "uuid", nullable: false),
                    GoneTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Undo = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_merges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    Once = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Receiver = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Fault = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_revised_records",
                columns: table => new
                {
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    Topic = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_revised_records", x => new { x.Revision, x.Topic, x.RecordId });
                });

            migrationBuilder.CreateTable(
                name: "platform_revision",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_revision", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_settings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    RelayHost = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    RelayPort = table.Column<int>(type: "integer", nullable: false),
                    RelayTls = table.Column<bool>(type: "boolean", nullable: false),
                    RelayUser = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    MailFrom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SignInsPerMinute = table.Column<int>(type: "integer", nullable: false),
                    PostsPerMinute = table.Column<int>(type: "integer", nullable: false),
                    MostWaiting = table.Column<int>(type: "integer", nullable: false),
                    MailDays = table.Column<int>(type: "integer", nullable: false),
                    SignUpIsOpen = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_settings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_versions",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    By = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Fields = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_versions", x => new { x.RecordId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "record_keys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    Verifier = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActId = table.Column<Guid>(type: "uuid", nullable: true),
                    RetiredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reminders_answers",
                columns: table => new
                {
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    Receiver = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Said = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminders_answers", x => new { x.Subject, x.Receiver });
                });

            migrationBuilder.CreateTable(
                name: "reminders_reminders",
                columns: table => new
                {
                    Receiver = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
