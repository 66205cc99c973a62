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
    options.attStatus = currentStatus()
    MParticle.sharedInstance().start(with: options)
    return true
  }

  /// Nothing only on systems that have no status.
  private func currentStatus() -> NSNumber? {
    guard #available(iOS 14, *) else { return nil }
    return NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
  }
}
