import AppTrackingTransparency
import mParticle_Apple_SDK

final class Analytics {
    private let options = MParticleOptions(key: "key", secret: "secret")

    func launch() {
        start()
        addStatus()
    }

    private func start() {
        MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
    }

    private func addStatus() {
        options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    }
}
