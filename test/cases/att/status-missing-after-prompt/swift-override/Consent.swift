import AppTrackingTransparency
import mParticle_Apple_SDK

class Consent {
    func ask() {
        ATTrackingManager.requestTrackingAuthorization { self.answered($0) } // expect: att/status-missing-after-prompt warning
    }

    func answered(_ status: ATTrackingManager.AuthorizationStatus) {
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
    }
}

final class QuietConsent: Consent {
    override func answered(_ status: ATTrackingManager.AuthorizationStatus) {
        print(status)
    }
}

func begin() {
    QuietConsent().ask()
}
