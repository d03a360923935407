using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OpenRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Pseudonym",
                table: "accounts_accounts",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            // Accounts from before have no entry in the record; their ids say nothing about anybody.
            migrationBuilder.Sql("UPDATE accounts_accounts SET \"Pseudonym\" = \"Id\"");

            migrationBuilder.CreateTable(
                name: "record_checkpoints",
                columns: table => new
                {
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_checkpoints", x => x.Size);
                });

            migrationBuilder.CreateTable(
                name: "record_entries",
                columns: table => new
                {
                    ActId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_entries", x => x.ActId);
                });

            migrationBuilder.CreateTable(
                name: "record_texts",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    ActId = table.Column<Guid>(type: "uuid", nullable: false),
                    Salt = table.Column<byte[]>(type: "bytea", nullable: true),
                    Text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ErasedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_texts", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "record_tiles",
                columns: table => new
                {
                    Level = table.Column<int>(type: "integer", nullable: false),
                    Index = table.Column<long>(type: "bigint", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_record_tiles", x => new { x.Level, x.Index });
                });

            migrationBuilder.CreateIndex(
                name: "IX_record_entries_Position",
                table: "record_entries",
                column: "Position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_record_texts_ActId",
                table: "record_texts",
                column: "ActId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "record_checkpoints");

            migrationBuilder.DropTable(
                name: "record_entries");

            migrationBuilder.DropTable(
                name: "record_texts");

            migrationBuilder.DropTable(
                name: "record_tiles");

            migrationBuilder.DropColumn(
                name: "Pseudonym",
                table: "accounts_accounts");
        }
    }
}
