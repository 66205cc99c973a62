import UIKit
import Combine
import SwiftUI
import AppTrackingTransparency
import mParticle_Apple_SDK


final class Prompt {
    func ask(completion: ((ATTrackingManager.AuthorizationStatus) -> Void)? = nil) { ATTrackingManager.requestTrackingAuthorization { status in DispatchQueue.main.async { completion?(status) } } } // expect: att/status-missing-after-prompt error
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
        Prompt().ask()
    }

}
