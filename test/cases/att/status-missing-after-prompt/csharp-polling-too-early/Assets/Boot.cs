using System;
using mParticle;
using Unity.Advertisement.IosSupport;
using UnityEngine;

public class Boot : MonoBehaviour {
  void Start() {
    Give();
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    // The status is read while the prompt is shown: it is not the outcome, and nothing reads it again.
    ATTrackingStatusBinding.RequestAuthorizationTracking(); // expect: att/status-missing-after-prompt error
    Give();
  }

  void Give() {
    var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
    MParticle.Instance.SetATTStatus((ATTAuthStatus)ATTrackingStatusBinding.GetAuthorizationTrackingStatus(), now);
  }
}
