import AppTrackingTransparency
import mParticle_Apple_SDK

final class Launch {
    private var options = MParticleOptions(key: "key", secret: "secret")

    func begin() {
        options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
        restore(&self.options)
        MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
    }

    private func restore(_ options: inout MParticleOptions) {
        options = MParticleOptions(key: "key", secret: "secret")
    }
}
