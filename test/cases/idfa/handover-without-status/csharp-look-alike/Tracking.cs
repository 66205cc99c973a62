using mParticle.MAUI;

namespace Shop;

public class Tracking {
  public void Run() {
    // Another identifier: it needs no permission to track.
    var request = new IdentityApiRequest {
      UserIdentities = new() { [UserIdentity.IOSVendorId] = UIDevice.CurrentDevice.IdentifierForVendor.ToString() }
    };
    MParticle.Instance.Identity.Login(request);
  }
}
