import UIKit
import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK
@main final class AppDelegate: UIResponder, UIApplicationDelegate {
    func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
        MParticle.sharedInstance().start(with: SHOptions.makeOptions(key: "k"))
        return true
    }
}
