using mParticle.MAUI;

namespace Shop;

public class Tracking {
  public void Start() {
    // A constant that no branch tests for.
    MParticle.Instance.SetATTStatus(MPATTAuthorizationStatus.Authorized, null); // expect: att/status-hard-coded warning
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
  }
}
