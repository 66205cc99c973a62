using System;
using mParticle;
using Unity.Advertisement.IosSupport;
using UnityEngine;

public class Boot : MonoBehaviour {
  static readonly DateTime epoch = new DateTime(1970, 1, 1);

  void Start() {
    var status = (ATTAuthStatus)ATTrackingStatusBinding.GetAuthorizationTrackingStatus();
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    MParticle.Instance.SetATTStatus(status, 0); // expect: att/timestamp-invalid error
    MParticle.Instance.SetATTStatus(status, DateTimeOffset.UtcNow.ToUnixTimeSeconds()); // expect: att/timestamp-invalid error
    MParticle.Instance.SetATTStatus(status, (DateTime.UtcNow - epoch).TotalSeconds); // expect: att/timestamp-invalid error
    Give(status, 0.0);
  }

  void Give(ATTAuthStatus status, double time) {
    MParticle.Instance.SetATTStatus(status, time); // expect: att/timestamp-invalid error
  }
}
