import UIKit
import Combine
import SwiftUI
import AppTrackingTransparency
import mParticle_Apple_SDK


struct Handlers { var answered: (ATTrackingManager.AuthorizationStatus) -> Void; var failed: () -> Void = {} }
final class Prompt {
    let handlers: Handlers
    init(_ handlers: Handlers) { self.handlers = handlers }
    func ask() { ATTrackingManager.requestTrackingAuthorization { self.handlers.answered($0) } }
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
        Prompt(Handlers(answered: { status in MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil) })).ask()
    }

}
