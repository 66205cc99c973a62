import mParticle_Apple_SDK

extension MParticle: Starter {}

final class Services {
  static let current = Services()
  func sdk() -> Starter { MParticle.sharedInstance() }
  let options = MParticleOptions(key: "k", secret: "s")
}
