import UIKit
import Combine
import SwiftUI
import AppTrackingTransparency
import mParticle_Apple_SDK


final class Prompt {
    func ask() -> Future<ATTrackingManager.AuthorizationStatus, Never> {
        Future { promise in
            ATTrackingManager.requestTrackingAuthorization { status in promise(.success(status)) }
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
    private var bag = Set<AnyCancellable>()
    func applicationDidBecomeActive(_ application: UIApplication) {
        Prompt().ask()
            .receive(on: DispatchQueue.main)
            .sink { status in MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil) }
            .store(in: &bag)
    }

}
