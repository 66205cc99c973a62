using mParticle.Xamarin;

public class Tracking {
  public void Start() { MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" }); }
}
