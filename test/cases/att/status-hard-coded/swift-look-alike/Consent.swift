import AppTrackingTransparency
import mParticle_Apple_SDK

/// A constant to fall back on is not the status that is given.
func forward(_ status: ATTrackingManager.AuthorizationStatus) {
    MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: Int(status.rawValue)) ?? .notDetermined, withATTStatusTimestampMillis: nil)
}
