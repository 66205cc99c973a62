import AppTrackingTransparency
import mParticle_Apple_SDK

extension MParticleOptions {
    func setting<Value>(_ path: ReferenceWritableKeyPath<MParticleOptions, Value>, to value: Value) -> MParticleOptions {
        self[keyPath: path] = value
        return self
    }
}

func launch() {
    let status = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
    MParticle.sharedInstance().start(with: MParticleOptions(key: "key", secret: "secret").setting(\.attStatus, to: status))
}

func launchOther() {
    let options = MParticleOptions(key: "key", secret: "secret").setting(\.customUserAgent, to: "agent")
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
}
