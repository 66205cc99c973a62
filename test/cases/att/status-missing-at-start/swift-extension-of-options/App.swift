import AppTrackingTransparency
import mParticle_Apple_SDK

extension MParticleOptions {
    static var release: MParticleOptions { MParticleOptions(key: "key", secret: "secret").withStatus() }

    convenience init(region: String) {
        self.init(key: region, secret: "secret")
        addStatus()
    }

    func withStatus() -> MParticleOptions {
        addStatus()
        return self
    }

    private func addStatus() {
        attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    }
}

func launch(isRelease: Bool) {
    MParticle.sharedInstance().start(with: isRelease ? .release : MParticleOptions(region: "eu"))
}
