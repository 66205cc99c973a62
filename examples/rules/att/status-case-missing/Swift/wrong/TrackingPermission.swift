import AppTrackingTransparency
import mParticle_Apple_SDK

func askForPermissionToTrack() {
    ATTrackingManager.requestTrackingAuthorization { status in
        if status == .authorized {
            MParticle.sharedInstance().setATTStatus(.authorized, withATTStatusTimestampMillis: nil)
        }
    }
}
