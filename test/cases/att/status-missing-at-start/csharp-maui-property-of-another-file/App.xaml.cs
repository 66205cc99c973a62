namespace Shop;

public partial class App : Application {
  public App() {
    InitializeComponent();
    Services.Tracker.Initialize(Services.Options); // expect: att/status-missing-at-start error
  }
}
