import AppTrackingTransparency
import mParticle_Apple_SDK

final class Consent {
    var answer: ATTrackingManager.AuthorizationStatus? {
        didSet {
            guard let status = answer, status != oldValue else { return }
            MParticle.sharedInstance().setATTStatus(
                MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined,
                withATTStatusTimestampMillis: nil
            )
        }
    }

    func request() async {
        answer = await ATTrackingManager.requestTrackingAuthorization()
    }
}
