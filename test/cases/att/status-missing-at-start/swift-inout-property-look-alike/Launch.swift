import AppTrackingTransparency
import mParticle_Apple_SDK

final class Launch {
    private var options = MParticleOptions(key: "key", secret: "secret")

    func begin() {
        restore(&self.options)
        MParticle.sharedInstance().start(with: options)
    }

    private func restore(_ options: inout MParticleOptions) {
        options = MParticleOptions(key: "key", secret: "secret")
        options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    }
}
