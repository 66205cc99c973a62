import AppTrackingTransparency
import mParticle_Apple_SDK

func askForPermissionToTrack() {
    ATTrackingManager.requestTrackingAuthorization { status in
        MParticle.sharedInstance().setATTStatus(
            MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined,
            withATTStatusTimestampMillis: NSNumber(value: Date().timeIntervalSince1970 * 1000)
        )
    }
}
