import UIKit
import AppTrackingTransparency
import mParticle_Apple_SDK
@main class AppDelegate: UIResponder, UIApplicationDelegate {
  func application(_ a: UIApplication, didFinishLaunchingWithOptions o: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
    let options = MParticleOptions(key: "k", secret: "s")
    options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    MParticle.sharedInstance().start(with: options)
    return true
  }
  func applicationDidBecomeActive(_ a: UIApplication) {
    MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: Int(ATTrackingManager.trackingAuthorizationStatus.rawValue))!, withATTStatusTimestampMillis: nil)
  }
}
