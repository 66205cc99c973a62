import UIKit
import AppTrackingTransparency
import mParticle_Apple_SDK

class Counter: NSObject {
  override init() { super.init() }
}

/// Has the same base, and nobody makes one.
class Giver: NSObject {
  override init() {
    super.init()
    MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: Int(ATTrackingManager.trackingAuthorizationStatus.rawValue))!, withATTStatusTimestampMillis: nil)
  }
}

@main
class AppDelegate: UIResponder, UIApplicationDelegate {
  var counter: Counter?
  func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]? = nil) -> Bool {
    let options = MParticleOptions(key: "k", secret: "s")
    options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    MParticle.sharedInstance().start(with: options)
    ATTrackingManager.requestTrackingAuthorization { _ in self.counter = Counter() } // expect: att/status-missing-after-prompt error
    return true
  }
}
