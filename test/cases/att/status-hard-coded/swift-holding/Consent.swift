import AppTrackingTransparency
import mParticle_Apple_SDK

func forward(_ status: ATTrackingManager.AuthorizationStatus) {
    guard status != .denied else {
        MParticle.sharedInstance().setATTStatus(.denied, withATTStatusTimestampMillis: nil)
        return
    }
    if case .authorized = status {
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: 3)!, withATTStatusTimestampMillis: nil)
    }
}
