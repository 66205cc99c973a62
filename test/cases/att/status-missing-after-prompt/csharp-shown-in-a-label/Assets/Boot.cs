using System;
using mParticle;
using TMPro;
using Unity.Advertisement.IosSupport;
using UnityEngine;

public class Boot : MonoBehaviour {
  [SerializeField] private TMP_Text label;
  void Start() {
    MParticle.Instance.SetATTStatus((ATTAuthStatus)ATTrackingStatusBinding.GetAuthorizationTrackingStatus(), null);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    ATTrackingStatusBinding.RequestAuthorizationTracking(status => { label.text = status.ToString(); }); // expect: att/status-missing-after-prompt error
  }
}
