using System;
using Microsoft.EntityFrameworkCore.Migrations;

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
                name: "IX_import_runs_At",
                table: "import_runs",
                column: "At");

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
                name: "import_changes");

            migrationBuilder.DropTable(
                name: "import_files");

            migrationBuilder.DropTable(
                name: "import_runs");

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
        }
    }
}
