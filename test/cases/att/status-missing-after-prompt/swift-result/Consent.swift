import AppTrackingTransparency
import mParticle_Apple_SDK

struct Consent {
    typealias Done = (Result<ATTrackingManager.AuthorizationStatus, Error>) -> Void

    static func ask(done: @escaping Done) {
        ATTrackingManager.requestTrackingAuthorization { done(.success($0)) }
    }

    static func begin() {
        ask { result in
            guard case .success(let status) = result else { return }
            MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
        }
    }
}
