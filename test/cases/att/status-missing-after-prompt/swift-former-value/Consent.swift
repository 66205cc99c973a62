import AppTrackingTransparency
import mParticle_Apple_SDK

final class Consent {
    private var status = ATTrackingManager.AuthorizationStatus.notDetermined {
        didSet { send(oldValue) }
    }

    func ask() {
        ATTrackingManager.requestTrackingAuthorization { self.status = $0 } // expect: att/status-missing-after-prompt warning
    }

    private func send(_ status: ATTrackingManager.AuthorizationStatus) {
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
    }
}
