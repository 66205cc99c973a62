using Unity.Advertisement.IosSupport;
using UnityEngine;

public class Ask : MonoBehaviour {
  void Start() { ATTrackingStatusBinding.RequestAuthorizationTracking(); }
}
