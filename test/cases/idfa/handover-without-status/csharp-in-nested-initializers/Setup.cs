using mParticle.MAUI;

namespace Shop;

public class Setup {
  public void Run(string idfa, string email) {
    MParticle.Instance.Initialize(new MParticleOptions { // expect: att/status-missing-at-start error
      ApiKey = "key",
      ApiSecret = "secret",
      // The options hold a request, which holds a dictionary, which holds the identifier.
      IdentifyRequest = new IdentityApiRequest {
        UserIdentities = new Dictionary<UserIdentity, string> { // expect: idfa/handover-without-status error
          { UserIdentity.Email, email },
          { UserIdentity.IOSAdvertiserId, idfa },
        },
      },
    });
  }
}
