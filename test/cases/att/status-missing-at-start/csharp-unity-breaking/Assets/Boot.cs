using mParticle;
using UnityEngine;

public class Boot : MonoBehaviour {
  void Start() {
    // No status is given beside the start.
    MParticle.Instance.Initialize(new MParticleOptions() { ApiKey = "key", ApiSecret = "secret" }); // expect: att/status-missing-at-start error
  }
}
