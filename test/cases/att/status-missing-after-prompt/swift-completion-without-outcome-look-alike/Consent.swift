import AppTrackingTransparency
import mParticle_Apple_SDK

enum Consent {
    static func request(andThen next: @escaping () -> Void) {
        ATTrackingManager.requestTrackingAuthorization { _ in next() } // expect: att/status-missing-after-prompt error
    }
}

func launched() {
    let status = ATTrackingManager.trackingAuthorizationStatus
    Consent.request {
        MParticle.sharedInstance().setATTStatus(
        MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined,
        withATTStatusTimestampMillis: nil
    )
    }
}
