import AppTrackingTransparency
import mParticle_Apple_SDK

final class Launch {
    private var options = MParticleOptions(key: "key", secret: "secret")

    func begin() {
        options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
        options = MParticleOptions(key: "key", secret: "secret")
        MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
    }
}
