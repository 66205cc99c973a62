import AppTrackingTransparency
import mParticle_Apple_SDK

final class Analytics {
    func launch() {
        let options = MParticleOptions(key: "key", secret: "secret")
        addConsent(to: options)
        begin(options)
    }

    private func addConsent(to options: MParticleOptions) {
        options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    }

    private func begin(_ options: MParticleOptions) {
        MParticle.sharedInstance().start(with: options)
    }
}
