using System;
using mParticle;
using Unity.Advertisement.IosSupport;
using UnityEngine;

public class Tracker : MonoBehaviour {
  public static event Action<int> Answered;
  public static event Action<int> Shown;

  // Holds: the component adds its handler where it is enabled.
  public void Ask() { ATTrackingStatusBinding.RequestAuthorizationTracking(Raise); }
  static void Raise(int status) { if (Answered != null) Answered(status); }

  // Violates: the handler of this event only shows it.
  public void AskAgain() { ATTrackingStatusBinding.RequestAuthorizationTracking(s => Shown?.Invoke(s)); } // expect: att/status-missing-after-prompt error
}

public class Boot : MonoBehaviour {
  [SerializeField] Tracker tracker;

  void OnEnable() {
    Tracker.Answered += Give;
    Tracker.Answered += Show;
    Tracker.Shown += Show;
  }

  void OnDisable() {
    Tracker.Answered -= Give;
    Tracker.Answered -= Show;
  }

  void Start() {
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    Give((int)ATTrackingStatusBinding.GetAuthorizationTrackingStatus());
    tracker.Ask();
    tracker.AskAgain();
  }

  void Give(int status) => MParticle.Instance.SetATTStatus((ATTAuthStatus)status, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());

  void Show(int status) { Debug.Log(status); }
}
