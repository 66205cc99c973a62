using AppTrackingTransparency;
using mParticle.MAUI;
namespace Shop;
public class Asker {
  public event Action<ATTrackingManagerAuthorizationStatus> Answered;
  public void Ask() { ATTrackingManager.RequestTrackingAuthorization(s => Answered?.Invoke(s)); } // expect: att/status-missing-after-prompt error
}
public class Tracking {
  readonly Asker asker = new Asker();
  public void Run() {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "k", ApiSecret = "s" });
    asker.Answered += OnAnswered;
    asker.Answered += ShowHome;
    // The one that gives the outcome is taken away before the prompt.
    asker.Answered -= OnAnswered;
    asker.Ask();
  }
  void ShowHome(ATTrackingManagerAuthorizationStatus status) { Shell.Current.GoToAsync("//home"); }
  void OnAnswered(ATTrackingManagerAuthorizationStatus status) {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)status);
  }
}
