using static AppTrackingTransparency.ATTrackingManager;
using static Shop.Consent;
using mParticle.MAUI;
namespace Shop;
public class Tracking {
  public async Task Ask() {
    Give(TrackingAuthorizationStatus);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    Give(await RequestTrackingAuthorizationAsync());
  }
}
