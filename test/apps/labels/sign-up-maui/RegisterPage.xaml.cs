using System.Net.Http.Json;
namespace App;
public partial class RegisterPage : ContentPage {
  static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.example.com") };
  async void OnJoin(object sender, EventArgs e) {
    await Http.PostAsJsonAsync("/register", new { Name = NameEntry.Text, Email = EmailEntry.Text, Password = PasswordEntry.Text });
  }
}
