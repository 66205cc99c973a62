import mParticle_Apple_SDK

class AppDelegate: UIResponder, UIApplicationDelegate {
  func application(_ application: UIApplication, didFinishLaunchingWithOptions options: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
    let options = MParticleOptions(key: "key", secret: "secret")
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
    return true
  }
}
