import UIKit
import Combine
import SwiftUI
import AppTrackingTransparency
import mParticle_Apple_SDK


final class Prompt {
    func ask() -> Future<ATTrackingManager.AuthorizationStatus, Never> {
        Future { promise in
            ATTrackingManager.requestTrackingAuthorization { status in promise(.success(status)) } // expect: att/status-missing-after-prompt error
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
        Prompt().ask().sink { status in print(status) }.store(in: &bag)
    }

}
