using System;
using System.Runtime.InteropServices;
using mParticle;
using Unity.Advertisement.IosSupport;
using UnityEngine;

public class Boot : MonoBehaviour {
  [DllImport("__Internal")] static extern void _ask(string receiver);
  [DllImport("__Internal")] static extern void _askAgain(string receiver);

  void Start() {
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    Give((int)ATTrackingStatusBinding.GetAuthorizationTrackingStatus());
    _ask(gameObject.name);
    _askAgain(gameObject.name);
  }

  // The plugin calls these by their names.
  public void OnTracking(string status) { Give(int.Parse(status)); }
  public void OnShown(string status) { Debug.Log(status); }

  void Give(int status) { MParticle.Instance.SetATTStatus((ATTAuthStatus)status, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()); }
}
