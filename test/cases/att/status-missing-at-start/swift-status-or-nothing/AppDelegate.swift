import AppTrackingTransparency
import UIKit
import mParticle_Apple_SDK

@main
class AppDelegate: UIResponder, UIApplicationDelegate {
  func application(
    _ application: UIApplication,
    didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?
  ) -> Bool {
    let options = MParticleOptions(key: "key", secret: "secret")
    let status = ATTrackingManager.trackingAuthorizationStatus
    options.attStatus = Settings.sharesStatus ? NSNumber(value: status.rawValue) : nil
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start note
    return true
  }
}
