import AppTrackingTransparency
import mParticle_Apple_SDK

protocol Measuring: AnyObject {
    func start(with options: MParticleOptions)
    func setATTStatus(_ status: MPATTAuthorizationStatus, withATTStatusTimestampMillis millis: NSNumber?)
}

extension MParticle: Measuring {}

final class Launch {
    private let measuring: Measuring = MParticle.sharedInstance()

    func begin() {
        measuring.start(with: MParticleOptions(key: "key", secret: "secret")) // expect: att/status-missing-at-start error
    }

    func ask() {
        ATTrackingManager.requestTrackingAuthorization { [measuring] status in
            measuring.setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue)!, withATTStatusTimestampMillis: nil)
        }
    }
}
