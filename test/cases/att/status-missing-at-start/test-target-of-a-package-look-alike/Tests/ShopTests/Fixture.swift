import mParticle_Apple_SDK

func start() {
  let options = MParticleOptions(key: "key", secret: "secret")
  MParticle.sharedInstance().start(with: options)
}
