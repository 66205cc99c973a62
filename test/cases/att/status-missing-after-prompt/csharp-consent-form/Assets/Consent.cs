using System;
using GoogleMobileAds.Ump.Api;
using mParticle;
using Unity.Advertisement.IosSupport;
using UnityEngine;

public class Consent : MonoBehaviour {
  public void Ask() {
    ConsentForm.LoadAndShowConsentFormIfRequired(error => Debug.Log(error)); // expect: att/status-missing-after-prompt note
  }

  public void AskAndTell() {
    ConsentForm.LoadAndShowConsentFormIfRequired(error => {
      var status = ATTrackingStatusBinding.GetAuthorizationTrackingStatus();
      MParticle.Instance.SetATTStatus((ATTAuthStatus)status, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
    });
  }
}
