using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Contact",
                table: "directory_profiles",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "agreements_acceptances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignatureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Promise = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    OverOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements_acceptances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agreements_agreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    AgainFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    Draft = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    SortKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements_agreements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agreements_deeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignatureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements_deeds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agreements_signatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActiveId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    IsNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SortKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Promise = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OverOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RenewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RemindedOf = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    CarriedOnBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements_signatures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "agreements_versions",
                columns: table => new
                {
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Change = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    AsksAgain = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements_versions", x => new { x.AgreementId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "contacts_affiliations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContactId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Until = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts_affiliations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contacts_contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeptBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts_contacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "diversity_answers",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Age = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Gender = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Disability = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Background = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    IsCounted = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_diversity_answers", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "diversity_figures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Gone = table.Column<int>(type: "INTEGER", nullable: false),
                    Counts = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_diversity_figures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_attendances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActiveId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    IsWaiting = table.Column<bool>(type: "INTEGER", nullable: false),
                    Seat = table.Column<int>(type: "INTEGER", nullable: true),
                    IsNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    WasThere = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_attendances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_calendars",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_calendars", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "events_choices",
                columns: table => new
                {
                    PartId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AttendanceId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_choices", x => new { x.PartId, x.AttendanceId });
                });

            migrationBuilder.CreateTable(
                name: "events_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    WelcomesLearners = table.Column<bool>(type: "INTEGER", nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    LinkIsForComers = table.Column<bool>(type: "INTEGER", nullable: false),
                    Stream = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Places = table.Column<int>(type: "INTEGER", nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    PollIsOpenToAll = table.Column<bool>(type: "INTEGER", nullable: false),
                    PollClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OrganiserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_ideas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    IsAfter = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    HiddenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HiddenWhy = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_ideas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_minutes",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Decisions = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    IsPublished = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_minutes", x => new { x.EventId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "events_parts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Room = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_parts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_times",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_times", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_voters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    VoterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IsNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_voters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "events_votes",
                columns: table => new
                {
                    TimeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VoterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Can = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_votes", x => new { x.TimeId, x.VoterId });
                });

            migrationBuilder.CreateTable(
                name: "networks_digests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Sent = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_digests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_events", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_introductions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecondId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FirstWish = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SecondWish = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    FirstAccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SecondAccountId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_introductions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LetsIn = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActiveId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SortKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Motives = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Commitment = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_members", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_networks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    IsPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rules = table.Column<string>(type: "TEXT", nullable: false),
                    RulesSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SortKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsSynthetic = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_networks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_offices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_parts",
                columns: table => new
                {
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_parts", x => new { x.ParentId, x.ChildId });
                });

            migrationBuilder.CreateTable(
                name: "networks_rule_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NetworkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rules = table.Column<string>(type: "TEXT", nullable: false),
                    Mapping = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosesAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_networks_rule_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "networks_rule_votes",
                columns: table => new
                {
                    ChangeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Say = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
        }
    }
}
