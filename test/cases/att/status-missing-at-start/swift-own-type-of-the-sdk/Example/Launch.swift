import mParticle_Apple_SDK

enum Launch {
    static func begin() {
        MParticle.sharedInstance().start(with: MParticleOptions(key: "key", secret: "secret")) // expect: att/status-missing-at-start error
    }
}
