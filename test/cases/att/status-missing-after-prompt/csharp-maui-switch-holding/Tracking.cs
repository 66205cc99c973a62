using AppTrackingTransparency;
using mParticle.MAUI;

namespace Shop;

public class Tracking {
  public void Start() {
    Give(ATTrackingManager.TrackingAuthorizationStatus);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    ATTrackingManager.RequestTrackingAuthorization(Give);
  }

  void Give(ATTrackingManagerAuthorizationStatus status) => MParticle.Instance.SetATTStatus(Convert(status));

  static MPATTAuthorizationStatus Convert(ATTrackingManagerAuthorizationStatus status) => status switch {
    ATTrackingManagerAuthorizationStatus.Authorized => MPATTAuthorizationStatus.Authorized,
    ATTrackingManagerAuthorizationStatus.Denied => MPATTAuthorizationStatus.Denied,
    ATTrackingManagerAuthorizationStatus.Restricted => MPATTAuthorizationStatus.Restricted,
    _ => MPATTAuthorizationStatus.NotDetermined,
  };
}
