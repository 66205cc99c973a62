import AppTrackingTransparency
import mParticle_Apple_SDK

enum Event {
    case answered(ATTrackingManager.AuthorizationStatus)
    case restored(ATTrackingManager.AuthorizationStatus)
}

final class Consent {
    func ask() {
        ATTrackingManager.requestTrackingAuthorization { status in // expect: att/status-missing-after-prompt warning
            self.send(.answered(status))
        }
    }

    private func send(_ event: Event) {
        if case let .restored(status) = event {
            MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
        }
    }
}
