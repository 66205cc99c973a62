import AppTrackingTransparency
import mParticle_Apple_SDK

/// Only one case does more; all of them are given.
func ask() {
    ATTrackingManager.requestTrackingAuthorization { status in
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: Int(status.rawValue))!, withATTStatusTimestampMillis: nil)
        if status == .authorized { print("thank you") }
    }
}
