using AppTrackingTransparency;
using mParticle.MAUI;

public class App {
  public void Start() {
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
  }
}
