import AppTrackingTransparency
import mParticle_Apple_SDK

final class Services {
  static let current = Services()
  let mp = MParticle.sharedInstance()
  let player = Player()

  func start() {
    let options = MParticleOptions(key: "k", secret: "s")
    options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    mp.start(with: options)
  }
}
