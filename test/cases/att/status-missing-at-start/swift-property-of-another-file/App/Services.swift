import mParticle_Apple_SDK

final class Services {
  static let current = Services()
  let mp = MParticle.sharedInstance()
  let options = MParticleOptions(key: "k", secret: "s")
}
