using AppTrackingTransparency;
using mParticle.MAUI;

namespace Shop;

public partial class App : Application {
  public App() {
    InitializeComponent();
    if (Preferences.Get("forwards", false)) {
      MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
    }
    MParticle.Instance.Initialize(new() { ApiKey = "key", ApiSecret = "secret" }); // expect: att/status-missing-at-start note
  }
}
