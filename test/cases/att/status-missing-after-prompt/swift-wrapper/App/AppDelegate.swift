import UIKit
import Combine
import SwiftUI
import AppTrackingTransparency
import mParticle_Apple_SDK


final class Service {
    func ask() async -> ATTrackingManager.AuthorizationStatus { await inner() }
    private func inner() async -> ATTrackingManager.AuthorizationStatus {
        let answer = await ATTrackingManager.requestTrackingAuthorization()
        return answer
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
        Task { let status = await Service().ask(); MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil) }
    }

}
