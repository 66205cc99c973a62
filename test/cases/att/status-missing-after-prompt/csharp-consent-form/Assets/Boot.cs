using System;
using mParticle;
using Unity.Advertisement.IosSupport;
using UnityEngine;

public class Boot : MonoBehaviour {
  void Start() {
    var options = new MParticleOptions { ApiKey = "key", ApiSecret = "secret" };
    MParticle.Instance.Initialize(options);
#if UNITY_IOS && !UNITY_EDITOR
    var status = ATTrackingStatusBinding.GetAuthorizationTrackingStatus();
    MParticle.Instance.SetATTStatus((ATTAuthStatus)status, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
#endif
  }
}
