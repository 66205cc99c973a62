using AppTrackingTransparency;
using CommunityToolkit.Mvvm.ComponentModel;
using mParticle.MAUI;
namespace Shop;
public partial class Tracking : ObservableObject {
  [ObservableProperty] ATTrackingManagerAuthorizationStatus status;
  public async Task Run() {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "k", ApiSecret = "s" });
    Status = await ATTrackingManager.RequestTrackingAuthorizationAsync();
  }
  // Holds: generated code runs it.
  partial void OnStatusChanged(ATTrackingManagerAuthorizationStatus value) => MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)value);
}
public class Other {
  public ATTrackingManagerAuthorizationStatus Status { get; set; }
  public async Task Run() {
    Status = await ATTrackingManager.RequestTrackingAuthorizationAsync(); // expect: att/status-missing-after-prompt warning
  }
  void OnStatusChanged(ATTrackingManagerAuthorizationStatus value) => Console.WriteLine(value);
}
