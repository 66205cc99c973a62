using AppTrackingTransparency;
using mParticle.MAUI;

namespace Shop;

public class Tracking {
  // Asks: restricted is given as denied.
  public async Task Ask() {
    var status = await ATTrackingManager.RequestTrackingAuthorizationAsync(); // expect: att/status-case-missing note
    MParticle.Instance.SetATTStatus(status switch {
      ATTrackingManagerAuthorizationStatus.Authorized => MPATTAuthorizationStatus.Authorized,
      ATTrackingManagerAuthorizationStatus.NotDetermined => MPATTAuthorizationStatus.NotDetermined,
      _ => MPATTAuthorizationStatus.Denied,
    });
  }

  // Holds: the status itself is given.
  public async Task AskForAll() {
    var status = await ATTrackingManager.RequestTrackingAuthorizationAsync();
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)status);
  }
}
