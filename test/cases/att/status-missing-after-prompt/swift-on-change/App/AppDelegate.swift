import UIKit
import Combine
import SwiftUI
import AppTrackingTransparency
import mParticle_Apple_SDK


final class Model: ObservableObject {
    @Published var status = ATTrackingManager.trackingAuthorizationStatus
    func ask() { ATTrackingManager.requestTrackingAuthorization { status in DispatchQueue.main.async { self.status = status } } }
}
struct Root: View {
    @StateObject private var model = Model()
    var body: some View {
        Text("Hi").onAppear { model.ask() }
            .onChange(of: model.status) { status in MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil) }
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

}
