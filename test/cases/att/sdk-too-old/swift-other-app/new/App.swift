import mParticle_Apple_SDK

func launch() {
  MParticle.sharedInstance().start(with: MParticleOptions(key: "k", secret: "s")) // expect: att/status-missing-at-start error
}
