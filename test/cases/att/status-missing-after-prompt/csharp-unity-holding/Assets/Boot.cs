using System;
using mParticle;
using Unity.Advertisement.IosSupport;
using UnityEngine;

public class Boot : MonoBehaviour {
  void Start() {
    Give((int)ATTrackingStatusBinding.GetAuthorizationTrackingStatus());
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    ATTrackingStatusBinding.RequestAuthorizationTracking(Give);
  }

  static void Give(int status) {
    MParticle.Instance.SetATTStatus((ATTAuthStatus)status, (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds);
  }
}
