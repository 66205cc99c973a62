using AppTrackingTransparency;
using mParticle.MAUI;
namespace Shop;
public interface IConsentSink { void Give(ATTrackingManagerAuthorizationStatus status); }
public class LogSink(ILogger<LogSink> logger) : IConsentSink {
  public void Give(ATTrackingManagerAuthorizationStatus status) => logger.LogInformation("Tracking {Status}", status);
}
public class Tracking(IConsentSink sink) {
  public async Task Run() {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)ATTrackingManager.TrackingAuthorizationStatus);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "k", ApiSecret = "s" });
    sink.Give(await ATTrackingManager.RequestTrackingAuthorizationAsync()); // expect: att/status-missing-after-prompt error
  }
}
