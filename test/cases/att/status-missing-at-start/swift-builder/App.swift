import AppTrackingTransparency
import mParticle_Apple_SDK

final class OptionsBuilder {
    private let options = MParticleOptions(key: "key", secret: "secret")

    func tracking() -> OptionsBuilder {
        options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
        return self
    }

    func build() -> MParticleOptions { options }
}

func launch() {
    MParticle.sharedInstance().start(with: OptionsBuilder().tracking().build())
}

func launchOther() {
    MParticle.sharedInstance().start(with: OptionsBuilder().build()) // expect: att/status-missing-at-start error
}
