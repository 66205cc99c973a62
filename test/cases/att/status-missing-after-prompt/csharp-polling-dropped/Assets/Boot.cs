using System;
using System.Collections;
using mParticle;
using Unity.Advertisement.IosSupport;
using UnityEngine;

public class Boot : MonoBehaviour {
  IEnumerator Start() {
    var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
    MParticle.Instance.SetATTStatus((ATTAuthStatus)ATTrackingStatusBinding.GetAuthorizationTrackingStatus(), now);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    // Violates: it waits for the answer, and does nothing with it. A coroutine that goes on waiting gives its caller nothing.
    ATTrackingStatusBinding.RequestAuthorizationTracking(); // expect: att/status-missing-after-prompt error
    while (ATTrackingStatusBinding.GetAuthorizationTrackingStatus() == ATTrackingStatusBinding.AuthorizationTrackingStatus.NOT_DETERMINED) {
      yield return null;
    }
    Debug.Log("answered");
  }
}
