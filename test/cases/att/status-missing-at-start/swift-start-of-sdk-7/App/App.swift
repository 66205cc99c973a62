import mParticle_Apple_SDK

func launch() {
  let options = MParticleOptions(key: "k", secret: "s")
  MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start note
}
