import AppTrackingTransparency
import mParticle_Apple_SDK

final class Sdk {
  static let shared = Sdk()

  func start() {
    let options = MParticleOptions(key: "k", secret: "s")
    options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    MParticle.sharedInstance().start(with: options)
  }

  func give(_ status: ATTrackingManager.AuthorizationStatus) {
    MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: Int(status.rawValue))!, withATTStatusTimestampMillis: nil)
  }
}
