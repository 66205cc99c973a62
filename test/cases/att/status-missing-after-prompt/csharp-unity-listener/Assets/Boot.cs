using GameAnalyticsSDK;
using mParticle;
using UnityEngine;

public class Boot : MonoBehaviour, IGameAnalyticsATTListener {
  void Start() {
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" }); // expect: att/status-missing-at-start error
    GameAnalytics.RequestTrackingAuthorization(this); // expect: att/status-missing-after-prompt warning, att/usage-description-missing note
  }
  public void GameAnalyticsATTListenerAuthorized() {}
  public void GameAnalyticsATTListenerDenied() {}
}
