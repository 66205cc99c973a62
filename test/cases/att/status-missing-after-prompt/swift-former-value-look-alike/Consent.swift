import AppTrackingTransparency
import mParticle_Apple_SDK

final class Consent {
    private var status = ATTrackingManager.AuthorizationStatus.notDetermined {
        didSet {
            guard status != oldValue else { return }
            send(status)
        }
    }

    func ask() async {
        status = await ATTrackingManager.requestTrackingAuthorization()
    }

    private func send(_ status: ATTrackingManager.AuthorizationStatus) {
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
    }
}
