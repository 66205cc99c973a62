import AppLovinSDK
import AppTrackingTransparency
import UIKit
import mParticle_Apple_SDK

@main
final class AppDelegate: UIResponder, UIApplicationDelegate {
  func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
    let options = MParticleOptions(key: "k", secret: "s")
    options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    MParticle.sharedInstance().start(with: options)

    let settings = ALSdk.shared().settings
    settings.termsAndPrivacyPolicyFlowSettings.isEnabled = true // expect: att/status-missing-after-prompt note
    return true
  }
}
