using AppTrackingTransparency;
using mParticle.MAUI;
namespace Shop;
public static class Consent {
  public static void Give(ATTrackingManagerAuthorizationStatus status) {
    MParticle.Instance.SetATTStatus((MPATTAuthorizationStatus)status);
  }
}
