import AppTrackingTransparency
import mParticle_Apple_SDK

// The guide prints the updates with a cast that Swift does not have and a label that the SDK does not have.
func askOnce() {
    ATTrackingManager.requestTrackingAuthorization { answer in
        switch answer {
        case .authorized:
            MParticle.sharedInstance().setATTStatus((MPATTAuthorizationStatus)answer, withTimestampMillis: nil)
        case .denied, .restricted:
            MParticle.sharedInstance().setATTStatus((MPATTAuthorizationStatus)answer, withTimestampMillis: nil)
        case .notDetermined:
            MParticle.sharedInstance().setATTStatus((MPATTAuthorizationStatus)answer, withTimestampMillis: nil)
        @unknown default:
            MParticle.sharedInstance().setATTStatus((MPATTAuthorizationStatus)answer, withTimestampMillis: nil)
        }
    }
}
