import AppTrackingTransparency
import mParticle_Apple_SDK

func ask(options: MParticleOptions) {
    MParticle.sharedInstance().start(with: options)
    ATTrackingManager.requestTrackingAuthorization(preferringExpandedInterface: true, additionalInformationAction: nil) { _ in } // expect: att/status-missing-after-prompt error
}
