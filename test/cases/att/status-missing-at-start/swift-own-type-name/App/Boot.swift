import AppTrackingTransparency
import mParticle_Apple_SDK

final class Boot {
  private static var hasTracking: Bool { if #available(iOS 14, *) { return true } else { return false } }

  func wrong() {
    let options = MParticleOptions(key: "key", secret: "secret")
    if !Self.hasTracking { options.attStatus = NSNumber(value: MPATTAuthorizationStatus.authorized.rawValue) }
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
  }

  func right() {
    let options = MParticleOptions(key: "key", secret: "secret")
    if Self.hasTracking { options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue) }
    MParticle.sharedInstance().start(with: options)
  }
}
