import AppTrackingTransparency
import mParticle_Apple_SDK

final class Analytics {
    private lazy var options: MParticleOptions = {
        let options = MParticleOptions(key: "key", secret: "secret")
        options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
        return options
    }()

    func launch() {
        MParticle.sharedInstance().start(with: options)
    }
}
