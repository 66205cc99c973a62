using AppTrackingTransparency;
using mParticle.MAUI;
namespace Shop;
public class Tracking {
  bool isFirst;
  public void Run() {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "k", ApiSecret = "s" });
    // Violates where it is not the first launch: authorized is not given then.
    ATTrackingManager.RequestTrackingAuthorization(status => { // expect: att/status-case-missing warning
      switch (status) {
        case ATTrackingManagerAuthorizationStatus.Authorized when isFirst:
        case ATTrackingManagerAuthorizationStatus.Denied:
        case ATTrackingManagerAuthorizationStatus.Restricted:
        case ATTrackingManagerAuthorizationStatus.NotDetermined:
          MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)status);
          break;
      }
    });
    // Holds: only the last one has a condition, and what it leaves the default gives.
    ATTrackingManager.RequestTrackingAuthorization(status => {
      switch (status) {
        case ATTrackingManagerAuthorizationStatus.Denied:
        case ATTrackingManagerAuthorizationStatus.Authorized when isFirst:
          MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)status);
          break;
        default:
          MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)status);
          break;
      }
    });
    // Violates: authorized and notDetermined are never given, and denied only where it is not the first launch.
    ATTrackingManager.RequestTrackingAuthorization(status => { // expect: att/status-case-missing warning
      switch (status) {
        case ATTrackingManagerAuthorizationStatus.Restricted:
        case ATTrackingManagerAuthorizationStatus.Denied when !isFirst:
          MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)status);
          break;
      }
    });
  }
}
