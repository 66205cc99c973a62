import AppTrackingTransparency
import mParticle_Apple_SDK

final class Consent {
    func ask(options: MParticleOptions) {
        MParticle.sharedInstance().start(with: options)
        ATTrackingManager.requestTrackingAuthorization { [weak self] status in
            DispatchQueue.main.async { self?.handle(status) }
        }
    }

    private func handle(_ status: ATTrackingManager.AuthorizationStatus) { forward(status) }

    private func forward(_ status: ATTrackingManager.AuthorizationStatus) {
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: Int(status.rawValue))!, withATTStatusTimestampMillis: nil)
    }
}
