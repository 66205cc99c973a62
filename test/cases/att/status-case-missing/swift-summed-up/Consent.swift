import AppTrackingTransparency
import mParticle_Apple_SDK

func ask() {
    ATTrackingManager.requestTrackingAuthorization { status in // expect: att/status-case-missing note
        switch status {
        case .authorized:
            MParticle.sharedInstance().setATTStatus(.authorized, withATTStatusTimestampMillis: nil)
        default:
            MParticle.sharedInstance().setATTStatus(.denied, withATTStatusTimestampMillis: nil)
        }
    }
}
