using SQLite;
namespace App;
public class Note { [PrimaryKey, AutoIncrement] public int Id { get; set; } public string Text { get; set; } }
public partial class NotePage : ContentPage {
  readonly SQLiteAsyncConnection db = new(Path.Combine(FileSystem.AppDataDirectory, "notes.db3"));
  async void OnSave(object sender, EventArgs e) { await db.InsertAsync(new Note { Text = NoteEditor.Text }); }
}
