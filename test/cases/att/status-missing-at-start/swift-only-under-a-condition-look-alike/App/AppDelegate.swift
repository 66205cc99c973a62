import AppTrackingTransparency
import UIKit
import mParticle_Apple_SDK

@main
final class AppDelegate: UIResponder, UIApplicationDelegate {
  func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
    guard Settings.analyticsEnabled else { return true }
    let options: MParticleOptions
    if Settings.isStaging {
      options = MParticleOptions(key: "k", secret: "s")
    } else {
      options = MParticleOptions(key: "l", secret: "t")
    }
    if #available(iOS 14, *) {
      options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    }
    if Settings.isVerbose { options.logLevel = .verbose }
    MParticle.sharedInstance().start(with: options)
    return true
  }
}
