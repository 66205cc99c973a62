using AppTrackingTransparency;
using mParticle.MAUI;
namespace Shop;
public partial class MainPage : ContentPage {
  private ATTrackingManagerAuthorizationStatus _status;
  async void OnAllow(object sender, EventArgs e) {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)(int)ATTrackingManager.TrackingAuthorizationStatus);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    _status = await ATTrackingManager.RequestTrackingAuthorizationAsync(); // expect: att/status-missing-after-prompt error
    Refresh();
  }
  void Refresh() {
    StatusLabel.Text = _status == ATTrackingManagerAuthorizationStatus.Authorized ? "Thanks" : "Please";
    Console.WriteLine(_status);
  }
}
