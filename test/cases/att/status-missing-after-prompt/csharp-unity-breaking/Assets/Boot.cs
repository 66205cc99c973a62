using System;
using mParticle;
using Unity.Advertisement.IosSupport;
using UnityEngine;

public class Boot : MonoBehaviour {
  void Start() {
    MParticle.Instance.SetATTStatus((ATTAuthStatus)ATTrackingStatusBinding.GetAuthorizationTrackingStatus(), 1700000000000);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    // The outcome goes nowhere.
    ATTrackingStatusBinding.RequestAuthorizationTracking(status => Debug.Log(status)); // expect: att/status-missing-after-prompt error
  }
}
