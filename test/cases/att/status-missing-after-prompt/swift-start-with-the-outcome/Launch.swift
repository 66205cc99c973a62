import AppTrackingTransparency
import mParticle_Apple_SDK

final class Launch {
    func becameActive() {
        Task { @MainActor in
            begin(with: await ATTrackingManager.requestTrackingAuthorization())
        }
    }

    private func begin(with status: ATTrackingManager.AuthorizationStatus) {
        let options = MParticleOptions(key: "key", secret: "secret")
        options.attStatus = NSNumber(value: status.rawValue)
        MParticle.sharedInstance().start(with: options)
    }
}
