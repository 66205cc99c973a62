using mParticle;
using UnityEngine;
using Unity.Advertisement.IosSupport;

public class AdjustBoot : MonoBehaviour {
  void Start() {
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" }); // expect: att/status-missing-at-start error
    ATTrackingStatusBinding.RequestAuthorizationTracking(status => Debug.Log(status)); // expect: att/status-missing-after-prompt error, att/usage-description-missing note
  }
}
