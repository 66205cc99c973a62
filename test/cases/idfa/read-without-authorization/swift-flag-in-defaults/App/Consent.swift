import AppTrackingTransparency
import AdSupport
import mParticle_Apple_SDK

enum Keys { static let tracking = "tracking" }
func ask() {
    ATTrackingManager.requestTrackingAuthorization { status in
        UserDefaults.standard.set(status == .authorized, forKey: Keys.tracking)
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: Int(status.rawValue))!, withATTStatusTimestampMillis: nil)
    }
}
func idfa() -> String? {
    guard UserDefaults.standard.bool(forKey: Keys.tracking) else { return nil }
    return ASIdentifierManager.shared().advertisingIdentifier.uuidString // expect: idfa/read-without-authorization warning
}
