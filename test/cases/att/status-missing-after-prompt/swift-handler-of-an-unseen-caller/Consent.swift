import AppTrackingTransparency
import mParticle_Apple_SDK

func launch(options: MParticleOptions) { MParticle.sharedInstance().start(with: options) }

public func ask(_ completion: @escaping (ATTrackingManager.AuthorizationStatus) -> Void) {
    ATTrackingManager.requestTrackingAuthorization { status in completion(status) } // expect: att/status-missing-after-prompt warning
}
