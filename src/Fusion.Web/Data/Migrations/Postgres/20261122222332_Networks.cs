using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Networks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsPrivate",
                table: "import_runs",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<string>(
                name: "Links",
                table: "directory_profiles",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(1505)",
                oldMaxLength: 1505,
                oldCollation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Contact",
                table: "directory_profiles",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "agreements_acceptances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SignatureId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Promise = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    OverOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements_acceptances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agreements_agreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Purpose = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AgainFrom = table.Column<int>(type: "integer", nullable: false),
                    Draft = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    SearchText = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements_agreements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agreements_deeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SignatureId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    What = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    Url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements_deeds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agreements_signatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActiveId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Country = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    IsNamed = table.Column<bool>(type: "boolean", nullable: false),
                    SearchText = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Promise = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    SignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OverOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RenewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RemindedOf = table.Column<DateOnly>(type: "date", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    CarriedOnBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements_signatures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agreements_versions",
                columns: table => new
                {
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Change = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    AsksAgain = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements_versions", x => new { x.AgreementId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "contacts_affiliations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    From = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Until = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts_affiliations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contacts_contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    KeptBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts_contacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "diversity_answers",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Age = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    Gender = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    Disability = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    Background = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    IsCounted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_diversity_answers", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "diversity_figures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Gone = table.Column<int>(type: "integer", nullable: false),
                    Counts = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_diversity_figures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_attendances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActiveId = table.Column<Guid>(type: "uuid", nullable: true),
                    Answer = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    IsWaiting = table.Column<bool>(type: "boolean", nullable: false),
                    Seat = table.Column<int>(type: "integer", nullable: true),
                    IsNamed = table.Column<bool>(type: "boolean", nullable: false),
                    WasThere = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_attendances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_calendars",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_calendars", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "events_choices",
                columns: table => new
                {
                    PartId = table.Column<Guid>(type: "uuid", nullable: false),
                    AttendanceId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_choices", x => new { x.PartId, x.AttendanceId });
                });

            migrationBuilder.CreateTable(
                name: "events_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: true),
                    Title = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    Purpose = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    WelcomesLearners = table.Column<bool>(type: "boolean", nullable: false),
                    Zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Place = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    LinkIsForComers = table.Column<bool>(type: "boolean", nullable: false),
                    Stream = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Places = table.Column<int>(type: "integer", nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    PollIsOpenToAll = table.Column<bool>(type: "boolean", nullable: false),
                    PollClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OrganiserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SearchText = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_ideas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    IsAfter = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    HiddenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HiddenWhy = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_ideas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_minutes",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    Decisions = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    IsPublished = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_minutes", x => new { x.EventId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "events_parts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Who = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Room = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_parts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_times",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_times", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_voters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    VoterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    IsNamed = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_voters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_votes",
                columns: table => new
                {
                    TimeId = table.Column<Guid>(type: "uuid", nullable: false),
                    VoterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Can = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_votes", x => new { x.TimeId, x.VoterId });
                });

            migrationBuilder.CreateTable(
                name: "networks_digests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Subject = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false, collation: "C"),
                    Sent = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_digests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    What = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_introductions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecondId = table.Column<Guid>(type: "uuid", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FirstWish = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    SecondWish = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    FirstAccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    SecondAccountId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_introductions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    LetsIn = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActiveId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    SearchText = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Motives = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Commitment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_members", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_networks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Purpose = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Place = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Rules = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    RulesSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SearchText = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_networks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_offices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_parts",
                columns: table => new
                {
                    ParentId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_parts", x => new { x.ParentId, x.ChildId });
                });

            migrationBuilder.CreateTable(
                name: "networks_rule_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NetworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    Form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Rules = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Mapping = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosesAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Verdict = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_rule_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_rule_votes",
                columns: table => new
                {
                    ChangeId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Say = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_rule_votes", x => new { x.ChangeId, x.MemberId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_import_changes_RecordId",
                table: "import_changes",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_agreements_acceptances_SignatureId_At",
                table: "agreements_acceptances",
                columns: new[] { "SignatureId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_agreements_NetworkId",
                table: "agreements_agreements",
                column: "NetworkId");

            migrationBuilder.CreateIndex(
                name: "IX_agreements_agreements_Slug",
                table: "agreements_agreements",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreements_agreements_SortKey_Slug",
                table: "agreements_agreements",
                columns: new[] { "SortKey", "Slug" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_deeds_SignatureId_On",
                table: "agreements_deeds",
                columns: new[] { "SignatureId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_signatures_AccountId",
                table: "agreements_signatures",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_agreements_signatures_ActiveId",
                table: "agreements_signatures",
                column: "ActiveId");

            migrationBuilder.CreateIndex(
                name: "IX_agreements_signatures_AgreementId_ActiveId",
                table: "agreements_signatures",
                columns: new[] { "AgreementId", "ActiveId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agreements_signatures_AgreementId_IsNamed_SortKey_Id_OverOn",
                table: "agreements_signatures",
                columns: new[] { "AgreementId", "IsNamed", "SortKey", "Id", "OverOn" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_signatures_AgreementId_Kind_OverOn_IsNamed",
                table: "agreements_signatures",
                columns: new[] { "AgreementId", "Kind", "OverOn", "IsNamed" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_signatures_OrganisationId",
                table: "agreements_signatures",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_agreements_signatures_RenewOn",
                table: "agreements_signatures",
                column: "RenewOn");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_affiliations_AccountId",
                table: "contacts_affiliations",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_affiliations_ContactId",
                table: "contacts_affiliations",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_affiliations_OrganisationId",
                table: "contacts_affiliations",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_contacts_Email",
                table: "contacts_contacts",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_contacts_contacts_KeptBy_Name",
                table: "contacts_contacts",
                columns: new[] { "KeptBy", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_contacts_contacts_OrganisationId",
                table: "contacts_contacts",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_events_attendances_AccountId",
                table: "events_attendances",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_events_attendances_ActiveId",
                table: "events_attendances",
                column: "ActiveId");

            migrationBuilder.CreateIndex(
                name: "IX_events_attendances_EventId_ActiveId",
                table: "events_attendances",
                columns: new[] { "EventId", "ActiveId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_attendances_EventId_Answer_At",
                table: "events_attendances",
                columns: new[] { "EventId", "Answer", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_events_attendances_EventId_Seat",
                table: "events_attendances",
                columns: new[] { "EventId", "Seat" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_attendances_OrganisationId",
                table: "events_attendances",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_events_calendars_TokenHash",
                table: "events_calendars",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_choices_AttendanceId",
                table: "events_choices",
                column: "AttendanceId");

            migrationBuilder.CreateIndex(
                name: "IX_events_events_IsPublic_StartsAt_Id",
                table: "events_events",
                columns: new[] { "IsPublic", "StartsAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_events_events_NetworkId_StartsAt",
                table: "events_events",
                columns: new[] { "NetworkId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_events_events_OrganiserId",
                table: "events_events",
                column: "OrganiserId");

            migrationBuilder.CreateIndex(
                name: "IX_events_events_Slug",
                table: "events_events",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_ideas_AccountId",
                table: "events_ideas",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_events_ideas_EventId_At",
                table: "events_ideas",
                columns: new[] { "EventId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_events_parts_EventId_Order",
                table: "events_parts",
                columns: new[] { "EventId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_events_times_EventId_StartsAt",
                table: "events_times",
                columns: new[] { "EventId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_events_voters_AccountId",
                table: "events_voters",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_events_voters_EventId_VoterId",
                table: "events_voters",
                columns: new[] { "EventId", "VoterId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_events_votes_VoterId",
                table: "events_votes",
                column: "VoterId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_digests_NetworkId_At",
                table: "networks_digests",
                columns: new[] { "NetworkId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_networks_events_NetworkId_At",
                table: "networks_events",
                columns: new[] { "NetworkId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_networks_introductions_FirstAccountId",
                table: "networks_introductions",
                column: "FirstAccountId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_introductions_FirstId",
                table: "networks_introductions",
                column: "FirstId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_introductions_NetworkId_At",
                table: "networks_introductions",
                columns: new[] { "NetworkId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_networks_introductions_SecondAccountId",
                table: "networks_introductions",
                column: "SecondAccountId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_introductions_SecondId",
                table: "networks_introductions",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_links_NetworkId",
                table: "networks_links",
                column: "NetworkId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_links_TokenHash",
                table: "networks_links",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_networks_members_AccountId",
                table: "networks_members",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_members_ActiveId",
                table: "networks_members",
                column: "ActiveId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_members_NetworkId_ActiveId",
                table: "networks_members",
                columns: new[] { "NetworkId", "ActiveId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_networks_members_NetworkId_State_SortKey_Id",
                table: "networks_members",
                columns: new[] { "NetworkId", "State", "SortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_networks_members_OrganisationId",
                table: "networks_members",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_networks_IsPublic_SortKey_Id",
                table: "networks_networks",
                columns: new[] { "IsPublic", "SortKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_networks_networks_Slug",
                table: "networks_networks",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_networks_offices_MemberId",
                table: "networks_offices",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_offices_NetworkId_Until",
                table: "networks_offices",
                columns: new[] { "NetworkId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_networks_parts_ChildId",
                table: "networks_parts",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_networks_rule_changes_NetworkId_Verdict",
                table: "networks_rule_changes",
                columns: new[] { "NetworkId", "Verdict" });

            migrationBuilder.CreateIndex(
                name: "IX_networks_rule_votes_MemberId",
                table: "networks_rule_votes",
                column: "MemberId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreements_acceptances");

            migrationBuilder.DropTable(
                name: "agreements_agreements");

            migrationBuilder.DropTable(
                name: "agreements_deeds");

            migrationBuilder.DropTable(
                name: "agreements_signatures");

            migrationBuilder.DropTable(
                name: "agreements_versions");

            migrationBuilder.DropTable(
                name: "contacts_affiliations");

            migrationBuilder.DropTable(
                name: "contacts_contacts");

            migrationBuilder.DropTable(
                name: "diversity_answers");

            migrationBuilder.DropTable(
                name: "diversity_figures");

            migrationBuilder.DropTable(
                name: "events_attendances");

            migrationBuilder.DropTable(
                name: "events_calendars");

            migrationBuilder.DropTable(
                name: "events_choices");

            migrationBuilder.DropTable(
                name: "events_events");

            migrationBuilder.DropTable(
                name: "events_ideas");

            migrationBuilder.DropTable(
                name: "events_minutes");

            migrationBuilder.DropTable(
                name: "events_parts");

            migrationBuilder.DropTable(
                name: "events_times");

            migrationBuilder.DropTable(
                name: "events_voters");

            migrationBuilder.DropTable(
                name: "events_votes");

            migrationBuilder.DropTable(
                name: "networks_digests");

            migrationBuilder.DropTable(
                name: "networks_events");

            migrationBuilder.DropTable(
                name: "networks_introductions");

            migrationBuilder.DropTable(
                name: "networks_links");

            migrationBuilder.DropTable(
                name: "networks_members");

            migrationBuilder.DropTable(
                name: "networks_networks");

            migrationBuilder.DropTable(
                name: "networks_offices");

            migrationBuilder.DropTable(
                name: "networks_parts");

            migrationBuilder.DropTable(
                name: "networks_rule_changes");

            migrationBuilder.DropTable(
                name: "networks_rule_votes");

            migrationBuilder.DropIndex(
                name: "IX_import_changes_RecordId",
                table: "import_changes");

            migrationBuilder.DropColumn(
                name: "IsPrivate",
                table: "import_runs");

            migrationBuilder.DropColumn(
                name: "Contact",
                table: "directory_profiles");

            migrationBuilder.AlterColumn<string>(
                name: "Links",
                table: "directory_profiles",
                type: "character varying(1505)",
                maxLength: 1505,
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(4000)",
                oldMaxLength: 4000,
                oldCollation: "C");
        }
    }
}
