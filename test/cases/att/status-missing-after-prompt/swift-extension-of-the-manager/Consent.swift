import AppTrackingTransparency
import mParticle_Apple_SDK

extension ATTrackingManager {
    static func askOnce() {
        guard trackingAuthorizationStatus == .notDetermined else { return }
        requestTrackingAuthorization { give($0) }
    }

    static func give(_ status: AuthorizationStatus) {
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
    }

    static func giveAnswer() async {
        _ = await requestTrackingAuthorization()
        if trackingAuthorizationStatus == .authorized {
            MParticle.sharedInstance().setATTStatus(.authorized, withATTStatusTimestampMillis: nil)
        } else {
            give(trackingAuthorizationStatus)
        }
    }

    static func askAndForget() {
        requestTrackingAuthorization { print($0, trackingAuthorizationStatus) } // expect: att/status-missing-after-prompt warning
    }
}
