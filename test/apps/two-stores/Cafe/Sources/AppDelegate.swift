import UIKit
import mParticle_Apple_SDK

@main
final class AppDelegate: UIResponder, UIApplicationDelegate {
  func application(
    _ application: UIApplication,
    didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?
  ) -> Bool {
    let options = MParticleOptions(key: "key", secret: "secret")
    MParticle.sharedInstance().start(with: options)
    MParticle.sharedInstance().logEvent(MPEvent(name: "Opened", type: .navigation)!)
    return true
  }
}
