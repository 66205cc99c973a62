import AppTrackingTransparency
import mParticle_Apple_SDK

// Violates: a user who is restricted has not given permission to track.
func ask() {
    ATTrackingManager.requestTrackingAuthorization { status in // expect: att/status-case-missing warning
        if status == .denied {
            MParticle.sharedInstance().setATTStatus(.denied, withATTStatusTimestampMillis: nil)
        } else {
            MParticle.sharedInstance().setATTStatus(.authorized, withATTStatusTimestampMillis: nil)
        }
    }
}
