using AppTrackingTransparency;
using mParticle.MAUI;
namespace Shop;
public class Tracking {
  public async Task Run() {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "k", ApiSecret = "s" });
    var status = await Ask();
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)(int)status);
  }
  Task<ATTrackingManagerAuthorizationStatus> Ask() {
    var tcs = new TaskCompletionSource<ATTrackingManagerAuthorizationStatus>();
    ATTrackingManager.RequestTrackingAuthorization(s => tcs.SetResult(s));
    return tcs.Task;
  }
}
