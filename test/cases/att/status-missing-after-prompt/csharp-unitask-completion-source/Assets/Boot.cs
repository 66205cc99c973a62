using System;
using Cysharp.Threading.Tasks;
using mParticle;
using Unity.Advertisement.IosSupport;
using UnityEngine;

public class Boot : MonoBehaviour {
  async UniTaskVoid Start() {
    MParticle.Instance.SetATTStatus((ATTAuthStatus)ATTrackingStatusBinding.GetAuthorizationTrackingStatus(), null);
    MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key", ApiSecret = "secret" });
    var status = await Ask();
    MParticle.Instance.SetATTStatus((ATTAuthStatus)status, null);
  }

  UniTask<int> Ask() {
    var source = new UniTaskCompletionSource<int>();
    ATTrackingStatusBinding.RequestAuthorizationTracking(status => source.TrySetResult(status));
    return source.Task;
  }
}
