import AppTrackingTransparency
import mParticle_Apple_SDK

class Consent {
    func ask() {
        ATTrackingManager.requestTrackingAuthorization { self.answered($0) }
    }

    func answered(_ status: ATTrackingManager.AuthorizationStatus) {
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
    }
}

final class LoudConsent: Consent {
    override func answered(_ status: ATTrackingManager.AuthorizationStatus) {
        print(status)
        super.answered(status)
    }
}

func begin() {
    LoudConsent().ask()
}
