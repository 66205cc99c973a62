using com.adjust.sdk;
using mParticle;
using UnityEngine;

public class Boot : MonoBehaviour {
  void Start() {
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    Give(Adjust.getAppTrackingAuthorizationStatus());
    Adjust.requestTrackingAuthorizationWithCompletionHandler(Give); // expect: att/usage-description-missing note
  }

  static void Give(int status) {
    MParticle.Instance.SetATTStatus((ATTAuthStatus)status, System.DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
  }
}
