using mParticle.MAUI;

namespace Shop;

public static class Services {
  public static MParticleSDK Tracker => MParticle.Instance;
  public static MParticleOptions Options { get; } = new() { ApiKey = "key", ApiSecret = "secret" };
}
