import AppTrackingTransparency
import mParticle_Apple_SDK

enum Answer {
    case tracking(status: ATTrackingManager.AuthorizationStatus)
    case notifications(Bool)
}

enum Event {
    case answered(Answer, at: Date)
    case closed
}

final class Consent {
    func ask() {
        ATTrackingManager.requestTrackingAuthorization { status in
            self.send(.answered(.tracking(status: status), at: Date()))
        }
    }

    private func send(_ event: Event) {
        switch event {
        case .answered(.tracking(let status), at: _):
            MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
        case .answered, .closed:
            break
        }
    }
}
