import AppTrackingTransparency
import UIKit
import UserMessagingPlatform
import mParticle_Apple_SDK

@main
final class AppDelegate: UIResponder, UIApplicationDelegate {
  func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
    let options = MParticleOptions(key: "k", secret: "s")
    options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    MParticle.sharedInstance().start(with: options)
    return true
  }
}

enum Consent {
  static func ask(on screen: UIViewController) {
    ConsentForm.loadAndPresentIfRequired(from: screen) { error in // expect: att/status-missing-after-prompt note
      if let error { print(error) }
    }
  }

  static func askLater(on screen: UIViewController) async throws {
    try await ConsentForm.loadAndPresentIfRequired(from: screen) // expect: att/status-missing-after-prompt note
  }

  static func askAndTell(on screen: UIViewController) {
    ConsentForm.loadAndPresentIfRequired(from: screen) { error in
      guard error == nil else { return }
      tell()
    }
  }

  static func askLaterAndTell(on screen: UIViewController) async throws {
    try await ConsentForm.loadAndPresentIfRequired(from: screen)
    tell()
  }

  private static func tell() {
    let status = MPATTAuthorizationStatus(rawValue: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    MParticle.sharedInstance().setATTStatus(status ?? .notDetermined, withATTStatusTimestampMillis: nil)
  }
}
