using UnityEngine;
using UnityEngine.iOS;

public class Ads : MonoBehaviour {
  void Start() {
    // Nothing checks the status.
    Debug.Log(Device.advertisingIdentifier); // expect: idfa/read-without-authorization warning
#if UNITY_ANDROID
    Debug.Log(Device.advertisingIdentifier);
#endif
  }
}
