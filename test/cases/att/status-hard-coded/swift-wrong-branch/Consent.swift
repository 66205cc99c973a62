import AppTrackingTransparency
import mParticle_Apple_SDK

func forward(_ status: ATTrackingManager.AuthorizationStatus) {
    if status == .denied {
        MParticle.sharedInstance().setATTStatus(.authorized, withATTStatusTimestampMillis: nil) // expect: att/status-hard-coded warning
    }
}
