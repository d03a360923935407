using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "directory_claims");

            migrationBuilder.DropTable(
                name: "directory_profiles");

            migrationBuilder.DropTable(
                name: "platform_mail_stops");

            migrationBuilder.DropTable(
                name: "platform_outbox");

            migrationBuilder.DropTable(
                name: "platform_settings");

            migrationBuilder.DropIndex(
                name: "IX_accounts_accounts_Handle",
                table: "accounts_accounts");

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
