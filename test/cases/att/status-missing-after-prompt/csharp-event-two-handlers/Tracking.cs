using AppTrackingTransparency;
using mParticle.MAUI;
namespace Shop;
public class Asker {
  public event Action<ATTrackingManagerAuthorizationStatus> Answered;
  public void Ask() { ATTrackingManager.RequestTrackingAuthorization(s => Answered?.Invoke(s)); }
}
public class Tracking {
  readonly Asker asker = new Asker();
  public void Run() {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "k", ApiSecret = "s" });
    // Both run: the first one gives the outcome, the second one only shows the next page.
    asker.Answered += OnAnswered;
    asker.Answered += _ => Shell.Current.GoToAsync("//home");
    asker.Ask();
  }
  void OnAnswered(ATTrackingManagerAuthorizationStatus status) {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)status);
  }
}
