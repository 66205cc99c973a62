namespace mParticle.MAUI.iOS.Sample;

// Code in a namespace sees the types of the namespaces around it without a using.
public class Tracking {
  public void Start() {
    MParticle.Instance.SetATTStatus(MPATTAuthorizationStatus.Authorized, null); // expect: att/status-hard-coded warning
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
  }
}
