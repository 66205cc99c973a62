import AppTrackingTransparency
import mParticle_Apple_SDK

/// iOS shows no prompt to a user who has answered.
func remind(options: MParticleOptions) {
    MParticle.sharedInstance().start(with: options)
    guard ATTrackingManager.trackingAuthorizationStatus == .denied else { return }
    ATTrackingManager.requestTrackingAuthorization { _ in }
}
