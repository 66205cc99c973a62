using System;
using mParticle;
using Unity.Advertisement.IosSupport;
using UnityEngine;

public class Boot : MonoBehaviour {
  // It has no initial value: it is false.
  bool waiting;

  void Start() {
    Give();
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    if (ATTrackingStatusBinding.GetAuthorizationTrackingStatus() == ATTrackingStatusBinding.AuthorizationTrackingStatus.NOT_DETERMINED) {
      ATTrackingStatusBinding.RequestAuthorizationTracking();
      waiting = true;
    }
  }

  void Update() {
    if (!waiting) return;
    var status = ATTrackingStatusBinding.GetAuthorizationTrackingStatus();
    if (status == ATTrackingStatusBinding.AuthorizationTrackingStatus.NOT_DETERMINED) return;
    waiting = false;
    Give();
  }

  void Give() {
    var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
    MParticle.Instance.SetATTStatus((ATTAuthStatus)ATTrackingStatusBinding.GetAuthorizationTrackingStatus(), now);
  }
}
