using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Operations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "platform_mail_stops");

            migrationBuilder.DropTable(
                name: "platform_outbox");

            migrationBuilder.DropTable(
                name: "platform_settings");
        }
    }
}
