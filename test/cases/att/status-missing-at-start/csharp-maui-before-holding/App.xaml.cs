using AppTrackingTransparency;
using mParticle.MAUI;

namespace Shop;

public partial class App : Application {
  public App() {
    InitializeComponent();
#if IOS
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
#endif
    MParticle.Instance.Initialize(new() { ApiKey = "key", ApiSecret = "secret" });
  }
}
