using AdSupport;
using AppTrackingTransparency;
using mParticle.MAUI;

namespace Shop;

public class Tracking {
  public void Run() {
    var identities = new Dictionary<UserIdentity, string> { { UserIdentity.CustomerId, "1" } };
    identities.Add(UserIdentity.Email, "a@example.com");
    if (ATTrackingManager.TrackingAuthorizationStatus == ATTrackingManagerAuthorizationStatus.Authorized)
      identities[UserIdentity.IOSAdvertiserId] = ASIdentifierManager.SharedManager.AdvertisingIdentifier.AsString();
    // The dictionary holds the identifier, and mParticle never gets a status.
    var request = new IdentityApiRequest { UserIdentities = identities }; // expect: idfa/handover-without-status error
    MParticle.Instance.Identity.Login(request);
  }
}
