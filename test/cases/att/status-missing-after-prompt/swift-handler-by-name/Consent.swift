import AppTrackingTransparency
import mParticle_Apple_SDK

final class Consent {
    func ask(options: MParticleOptions) {
        MParticle.sharedInstance().start(with: options)
        ATTrackingManager.requestTrackingAuthorization(completionHandler: forward)
    }

    private func forward(_ status: ATTrackingManager.AuthorizationStatus) {
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: Int(status.rawValue))!, withATTStatusTimestampMillis: nil)
    }
}
