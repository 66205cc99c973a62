import AppTrackingTransparency
import mParticle_Apple_SDK

class AppDelegate: ExpoAppDelegate {
  func launch() {
    let options = MParticleOptions(key: "k", secret: "s")
    options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    MParticle.sharedInstance().start(with: options)
  }
}
