using AppTrackingTransparency;
using mParticle.MAUI;
namespace Shop;
public class Asker {
  public Action<ATTrackingManagerAuthorizationStatus> OnDone;
  public void Ask() { ATTrackingManager.RequestTrackingAuthorization(s => OnDone?.Invoke(s)); }
}
public class Tracking {
  readonly Asker asker = new Asker();
  public void Run() {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "k", ApiSecret = "s" });
    // Both run: the first one gives authorized whatever the user answered.
    asker.OnDone += Allow;
    asker.OnDone += Give;
    asker.Ask();
  }
  void Allow(ATTrackingManagerAuthorizationStatus status) {
    MParticle.Instance.SetATTStatus(MPATTAuthorizationStatus.Authorized); // expect: att/status-hard-coded warning
  }
  void Give(ATTrackingManagerAuthorizationStatus status) {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)status);
  }
}
