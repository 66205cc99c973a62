import UIKit
import Combine
import SwiftUI
import AppTrackingTransparency
import mParticle_Apple_SDK


final class Prompt {
    let answers = PassthroughSubject<ATTrackingManager.AuthorizationStatus, Never>()
    func ask() { ATTrackingManager.requestTrackingAuthorization { [weak self] status in self?.answers.send(status) } } // expect: att/status-missing-after-prompt warning
}

@main
final class AppDelegate: UIResponder, UIApplicationDelegate {
    func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
        let options = MParticleOptions(key: "k", secret: "s")
        options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
        MParticle.sharedInstance().start(with: options)
        return true
    }
    private let prompt = Prompt()
    func applicationDidBecomeActive(_ application: UIApplication) {
        prompt.ask()
    }

}
