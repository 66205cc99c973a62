using mParticle;
using UnityEngine;

public class Boot : MonoBehaviour {
  void Start() {
    // The plugin lies in Assets, whose version nobody knows: one question.
    MParticle.Instance.SetUserAttribute("plan", "gold"); // expect: mparticle/removed-api note
  }
}
