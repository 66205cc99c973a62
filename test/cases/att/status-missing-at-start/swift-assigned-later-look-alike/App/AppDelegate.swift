import AppTrackingTransparency
import UIKit
import mParticle_Apple_SDK

@main
final class AppDelegate: UIResponder, UIApplicationDelegate {
  private var status: NSNumber?

  func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
    let options = MParticleOptions(key: "k", secret: "s")
    readStatus()
    options.attStatus = status
    MParticle.sharedInstance().start(with: options)
    return true
  }

  func applicationWillEnterForeground(_ application: UIApplication) {
    let options = MParticleOptions(key: "k", secret: "s")
    var current: NSNumber?
    if #available(iOS 14, *) {
      current = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    }
    options.attStatus = current
    MParticle.sharedInstance().start(with: options)
  }

  func restart(at stage: Stage) {
    let options = MParticleOptions(key: "k", secret: "s")
    var current: NSNumber?
    switch stage {
    case .first: current = NSNumber(value: ATTrackingManager.AuthorizationStatus.notDetermined.rawValue)
    default: current = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    }
    options.attStatus = current
    MParticle.sharedInstance().start(with: options)
  }

  private func readStatus() {
    status = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
  }
}
