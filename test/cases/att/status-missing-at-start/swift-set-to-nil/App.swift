import mParticle_Apple_SDK

func launch() {
    let options = MParticleOptions(key: "key", secret: "secret")
    options.attStatus = nil
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
}
