using AppTrackingTransparency;
using mParticle.MAUI;
namespace Shop;
public class Tracking {
  bool isMember;
  public void SetMember(bool value) { isMember = value; }
  public void Run() {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "k", ApiSecret = "s" });
    ATTrackingManager.RequestTrackingAuthorization(status => { // expect: att/status-case-missing note
      switch (status) {
        case ATTrackingManagerAuthorizationStatus.Authorized when isMember:
          MParticle.Instance.SetATTStatus(MPATTAuthorizationStatus.Authorized);
          break;
        case ATTrackingManagerAuthorizationStatus.Denied:
          MParticle.Instance.SetATTStatus(MPATTAuthorizationStatus.Denied);
          break;
        case ATTrackingManagerAuthorizationStatus.Restricted:
          MParticle.Instance.SetATTStatus(MPATTAuthorizationStatus.Restricted);
          break;
        case ATTrackingManagerAuthorizationStatus.NotDetermined:
          MParticle.Instance.SetATTStatus(MPATTAuthorizationStatus.NotDetermined);
          break;
      }
    });
    // The other way gives it too.
    ATTrackingManager.RequestTrackingAuthorization(status => {
      switch (status) {
        case ATTrackingManagerAuthorizationStatus.Authorized when isMember:
          MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)status);
          break;
        default:
          MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)status);
          break;
      }
    });
  }
}
