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
