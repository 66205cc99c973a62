import AppTrackingTransparency
import mParticle_Apple_SDK

actor Consent {
    func request() async {
        await tell(ATTrackingManager.requestTrackingAuthorization(), from: "launch")
    }

    private func tell(_ status: ATTrackingManager.AuthorizationStatus, from place: String) {
        MParticle.sharedInstance().setATTStatus(
            MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined,
            withATTStatusTimestampMillis: nil
        )
    }
}
