using UnityEngine;

namespace Fireworks {
  // A particle system of the game's own.
  public class MParticle {
    public static MParticle Instance = new MParticle();
    public void Initialize(MParticleOptions options) { }
  }
  public class MParticleOptions { public string ApiKey; }
  public class Boot : MonoBehaviour {
    void Start() { MParticle.Instance.Initialize(new MParticleOptions { ApiKey = "key" }); }
  }
}
