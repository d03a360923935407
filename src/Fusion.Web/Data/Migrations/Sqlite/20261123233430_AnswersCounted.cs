using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fusion.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AnswersCounted : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_toolkit_answers_BoardId_Item",
                table: "toolkit_answers");

            migrationBuilder.AddColumn<bool>(
                name: "HasWords",
                table: "toolkit_answers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Role",
                table: "toolkit_answers",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.Sql("UPDATE toolkit_answers SET \"HasWords\" = (\"Text\" <> '' OR \"Evidence\" <> ''), \"Role\" = (SELECT toolkit_participants.\"Role\" FROM toolkit_participants WHERE toolkit_participants.\"Id\" = toolkit_answers.\"ParticipantId\")");

            migrationBuilder.CreateIndex(
                name: "IX_toolkit_answers_BoardId_Item_Role_First_Second_IsCounted_HasWords",
                table: "toolkit_answers",
                columns: new[] { "BoardId", "Item", "Role", "First", "Second", "IsCounted", "HasWords" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_toolkit_answers_BoardId_Item_Role_First_Second_IsCounted_HasWords",
                table: "toolkit_answers");

            migrationBuilder.DropColumn(
                name: "HasWords",
                table: "toolkit_answers");

            migrationBuilder.DropColumn(
                name: "Role",
                table: "toolkit_answers");

            migrationBuilder.CreateIndex(
                name: "IX_toolkit_answers_BoardId_Item",
                table: "toolkit_answers",
                columns: new[] { "BoardId", "Item" });
        }
    }
}
