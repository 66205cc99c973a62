import UIKit
import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK
final class Boot {
    private let asker = TrackingAsker()
    func begin() {
        Task {
            let status = await asker.requestPermission()
            MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
        }
    }
}
