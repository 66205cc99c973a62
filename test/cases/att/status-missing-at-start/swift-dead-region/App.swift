import mParticle_Apple_SDK

func launch() {
    let options = MParticleOptions(key: "key", secret: "secret")
    #if false
    options.attStatus = 3
    #endif
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start error
}
