using AppTrackingTransparency;
using mParticle.MAUI;

namespace Shop;

public class Tracking {
  public async Task Ask() {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    var status = await ATTrackingManager.RequestTrackingAuthorizationAsync(); // expect: att/status-case-missing warning
    // Denied and restricted are never given.
    if (status is ATTrackingManagerAuthorizationStatus.Authorized or ATTrackingManagerAuthorizationStatus.NotDetermined)
      MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)status);
  }
}
