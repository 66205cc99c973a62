using System;
using System.Collections;
using mParticle;
using Unity.Advertisement.IosSupport;
using UnityEngine;

public class Boot : MonoBehaviour {
  IEnumerator Start() {
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    Give();
    // Version 1.0.0 takes no callback: the status tells, once the user has answered.
    ATTrackingStatusBinding.RequestAuthorizationTracking();
    while (ATTrackingStatusBinding.GetAuthorizationTrackingStatus() == ATTrackingStatusBinding.AuthorizationTrackingStatus.NOT_DETERMINED) {
      yield return new WaitForSeconds(0.5f);
    }
    Give();
  }

  void Give() {
    var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
    MParticle.Instance.SetATTStatus((ATTAuthStatus)ATTrackingStatusBinding.GetAuthorizationTrackingStatus(), now);
  }
}
