import mParticle_Apple_SDK
import UIKit

@main
class AppDelegate: FlutterAppDelegate {
  override func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
    let options = MParticleOptions(key: "key", secret: "secret")
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start warning
    return true
  }
}
