using CommunityToolkit.Mvvm.ComponentModel;
using CommunityToolkit.Mvvm.Input;
using Refit;
namespace App;
public partial class FeedbackViewModel : ObservableObject {
  readonly IFeedbackApi api = RestService.For<IFeedbackApi>("https://api.example.com");
  [ObservableProperty] string message = "";
  [ObservableProperty] string email = "";
  [RelayCommand] async Task Send() => await api.Send(new Feedback(Message, Email));
}
