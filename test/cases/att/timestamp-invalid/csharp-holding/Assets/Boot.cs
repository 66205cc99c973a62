using System;
using mParticle;
using Unity.Advertisement.IosSupport;
using UnityEngine;

public class Boot : MonoBehaviour {
  static readonly DateTime epoch = new DateTime(1970, 1, 1);

  void Start() {
    var status = (ATTAuthStatus)ATTrackingStatusBinding.GetAuthorizationTrackingStatus();
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    MParticle.Instance.SetATTStatus(status, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
    MParticle.Instance.SetATTStatus(status, DateTimeOffset.UtcNow.ToUnixTimeSeconds() * 1000);
    MParticle.Instance.SetATTStatus(status, (DateTime.UtcNow - epoch).TotalMilliseconds);
    MParticle.Instance.SetATTStatus(status, 1764432000000);
  }
}
