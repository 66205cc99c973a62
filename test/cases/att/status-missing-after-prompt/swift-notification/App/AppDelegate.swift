import UIKit
import Combine
import SwiftUI
import AppTrackingTransparency
import mParticle_Apple_SDK



@main
final class AppDelegate: UIResponder, UIApplicationDelegate {
    func application(_ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?) -> Bool {
        let options = MParticleOptions(key: "k", secret: "s")
        options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
        MParticle.sharedInstance().start(with: options)
        return true
    }
    func applicationDidBecomeActive(_ application: UIApplication) {
        NotificationCenter.default.addObserver(self, selector: #selector(answered(_:)), name: .init("att"), object: nil)
        ATTrackingManager.requestTrackingAuthorization { status in NotificationCenter.default.post(name: .init("att"), object: nil, userInfo: ["status": status.rawValue]) }
    }
    @objc private func answered(_ note: Notification) {
        guard let raw = note.userInfo?["status"] as? UInt else { return }
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: raw) ?? .notDetermined, withATTStatusTimestampMillis: nil)
    }

}
