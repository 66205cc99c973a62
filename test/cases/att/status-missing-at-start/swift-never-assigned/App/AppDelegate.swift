import AppTrackingTransparency
import UIKit
import mParticle_Apple_SDK

@main
final class AppDelegate: UIResponder, UIApplicationDelegate {
  private var status: NSNumber?
  var statusOfOthers: NSNumber?

  func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
    let options = MParticleOptions(key: "k", secret: "s")
    options.attStatus = status
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
    return true
  }

  func applicationWillEnterForeground(_ application: UIApplication) {
    let options = MParticleOptions(key: "k", secret: "s")
    options.attStatus = statusOfOthers
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start note
  }

  func restart() {
    let options = MParticleOptions(key: "k", secret: "s")
    var current: NSNumber?
    if Region.isEurope { current = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue) }
    options.attStatus = current
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start note
  }
}
