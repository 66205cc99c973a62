import AppTrackingTransparency
import mParticle_Apple_SDK

func ask() {
    ATTrackingManager.requestTrackingAuthorization { status in
        switch status {
        case .authorized:
            MParticle.sharedInstance().setATTStatus(.authorized, withATTStatusTimestampMillis: nil)
        case .restricted:
            MParticle.sharedInstance().setATTStatus(.restricted, withATTStatusTimestampMillis: nil)
        case .notDetermined:
            MParticle.sharedInstance().setATTStatus(.notDetermined, withATTStatusTimestampMillis: nil)
        default:
            MParticle.sharedInstance().setATTStatus(.denied, withATTStatusTimestampMillis: nil)
        }
    }
}
