using AppTrackingTransparency;
using Microsoft.Maui.Storage;
using mParticle.MAUI;
namespace Shop;
public static class Keys { public const string Tracking = "tracking"; }
public class Tracking {
  public async Task Run() {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "k", ApiSecret = "s" });
    var status = await ATTrackingManager.RequestTrackingAuthorizationAsync(); // expect: att/status-missing-after-prompt warning
    Preferences.Default.Set(Keys.Tracking, (int)status);
  }
}
