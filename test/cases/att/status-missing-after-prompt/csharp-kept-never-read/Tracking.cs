using AppTrackingTransparency;
using Microsoft.Maui.Storage;
using mParticle.MAUI;
namespace Shop;
public class Tracking {
  public async Task Run() {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "k", ApiSecret = "s" });
    var status = await ATTrackingManager.RequestTrackingAuthorizationAsync(); // expect: att/status-missing-after-prompt error
    Preferences.Default.Set("tracking", (int)status);
  }
}
