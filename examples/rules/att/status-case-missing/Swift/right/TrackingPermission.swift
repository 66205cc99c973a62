import AppTrackingTransparency
import mParticle_Apple_SDK

func askForPermissionToTrack() {
    ATTrackingManager.requestTrackingAuthorization { status in
        switch status {
        case .authorized:
            MParticle.sharedInstance().setATTStatus(.authorized, withATTStatusTimestampMillis: nil)
        case .denied:
            MParticle.sharedInstance().setATTStatus(.denied, withATTStatusTimestampMillis: nil)
        case .restricted:
            MParticle.sharedInstance().setATTStatus(.restricted, withATTStatusTimestampMillis: nil)
        default:
            MParticle.sharedInstance().setATTStatus(.notDetermined, withATTStatusTimestampMillis: nil)
        }
    }
}
