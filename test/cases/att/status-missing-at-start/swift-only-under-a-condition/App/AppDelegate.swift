import AppTrackingTransparency
import UIKit
import mParticle_Apple_SDK

@main
final class AppDelegate: UIResponder, UIApplicationDelegate {
  let shared = MParticleOptions(key: "k", secret: "s")

  func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
    let options = MParticleOptions(key: "k", secret: "s")
    switch Region.current {
    case .europe: options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    default: break
    }
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start note
    return true
  }

  func applicationWillEnterForeground(_ application: UIApplication) {
    applyStatus()
    MParticle.sharedInstance().start(with: shared) // expect: att/status-missing-at-start note
  }

  private func applyStatus() {
    guard UserDefaults.standard.bool(forKey: "consented") else { return }
    shared.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
  }
}
