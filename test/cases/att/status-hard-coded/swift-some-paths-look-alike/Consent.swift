import AppTrackingTransparency
import mParticle_Apple_SDK

/// Each constant is what the user has answered, or a summary of it; «not determined» is what is known before.
final class Consent {
    private var status: MPATTAuthorizationStatus = .notDetermined

    func ask() {
        ATTrackingManager.requestTrackingAuthorization { answer in
            switch answer {
            case .authorized: self.status = .authorized
            case .denied, .restricted: self.status = .denied
            default: self.status = .notDetermined
            }
            MParticle.sharedInstance().setATTStatus(self.status, withATTStatusTimestampMillis: nil)
        }
    }

    func repeatLast() {
        MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: nil)
    }

    func give(_ known: MPATTAuthorizationStatus?) {
        MParticle.sharedInstance().setATTStatus(known ?? .notDetermined, withATTStatusTimestampMillis: nil)
    }
}
