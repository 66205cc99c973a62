import AppTrackingTransparency
import mParticle_Apple_SDK

func userAcceptedTerms() {
    let status = ATTrackingManager.trackingAuthorizationStatus
    MParticle.sharedInstance().setATTStatus(
        MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined,
        withATTStatusTimestampMillis: nil
    )
}
