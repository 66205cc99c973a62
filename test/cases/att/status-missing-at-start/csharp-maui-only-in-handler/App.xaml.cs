using AppTrackingTransparency;
using mParticle.MAUI;

namespace Shop;

public partial class App : Application {
  protected override async void OnStart() {
    // A user who has answered before gives mParticle no status at start if the prompt's handler alone gives it.
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" }); // expect: att/status-missing-at-start error
    if (ATTrackingManager.TrackingAuthorizationStatus == ATTrackingManagerAuthorizationStatus.NotDetermined) {
      var status = await ATTrackingManager.RequestTrackingAuthorizationAsync();
      MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)status);
    }
  }
}
