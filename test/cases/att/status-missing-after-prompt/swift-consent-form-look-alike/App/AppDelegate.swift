import AppTrackingTransparency
import UIKit
import UserMessagingPlatform
import mParticle_Apple_SDK

/// The app shows the prompt itself, once the form is closed: the form does not.
@main
final class AppDelegate: UIResponder, UIApplicationDelegate {
  func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
    let options = MParticleOptions(key: "k", secret: "s")
    options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    MParticle.sharedInstance().start(with: options)
    return true
  }

  func ask(on screen: UIViewController) {
    ConsentForm.loadAndPresentIfRequired(from: screen) { _ in
      guard ATTrackingManager.trackingAuthorizationStatus == .notDetermined else { return }
      ATTrackingManager.requestTrackingAuthorization { status in
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue)!, withATTStatusTimestampMillis: nil)
      }
    }
  }
}
