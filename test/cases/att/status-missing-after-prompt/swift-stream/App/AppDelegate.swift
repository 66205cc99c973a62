import UIKit
import Combine
import SwiftUI
import AppTrackingTransparency
import mParticle_Apple_SDK


enum Prompt {
    static func answers() -> AsyncStream<ATTrackingManager.AuthorizationStatus> {
        AsyncStream { continuation in
            ATTrackingManager.requestTrackingAuthorization { status in continuation.yield(status); continuation.finish() }
        }
    }
}

@main
final class AppDelegate: UIResponder, UIApplicationDelegate {
    func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
        let options = MParticleOptions(key: "k", secret: "s")
        options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
        MParticle.sharedInstance().start(with: options)
        return true
    }
    func applicationDidBecomeActive(_ application: UIApplication) {
        Task { for await s in Prompt.answers() { MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: s.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil) } }
    }

}
