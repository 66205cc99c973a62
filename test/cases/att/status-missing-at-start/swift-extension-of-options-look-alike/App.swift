import AppTrackingTransparency
import mParticle_Apple_SDK

extension MParticleOptions {
    static var release: MParticleOptions { MParticleOptions(key: "key", secret: "secret") }

    func addStatus() {
        attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    }
}

func launch() {
    MParticle.sharedInstance().start(with: .release) // expect: att/status-missing-at-start error
}
