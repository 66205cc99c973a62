using static AppTrackingTransparency.ATTrackingManager;
using mParticle.MAUI;

namespace Shop;

public class Tracking {
  public async Task Ask() {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)TrackingAuthorizationStatus);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    var status = await RequestTrackingAuthorizationAsync(); // expect: att/status-missing-after-prompt error
    Console.WriteLine(status);
  }
}
