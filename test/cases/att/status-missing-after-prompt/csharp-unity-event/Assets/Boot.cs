using System;
using mParticle;
using Unity.Advertisement.IosSupport;
using UnityEngine;
using UnityEngine.Events;

public class Tracker : MonoBehaviour {
  public UnityEvent<int> answered = new UnityEvent<int>();
  public UnityEvent<int> shown = new UnityEvent<int>();

  // Holds: one of the listeners gives the outcome.
  public void Ask() { ATTrackingStatusBinding.RequestAuthorizationTracking(s => answered.Invoke(s)); }

  // A question: the listener only shows it, and the editor can connect others.
  public void AskAgain() { ATTrackingStatusBinding.RequestAuthorizationTracking(s => shown.Invoke(s)); } // expect: att/status-missing-after-prompt warning
}

public class Boot : MonoBehaviour {
  [SerializeField] Tracker tracker;

  void OnEnable() {
    tracker.answered.AddListener(Give);
    tracker.answered.AddListener(Show);
    tracker.shown.AddListener(Show);
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
