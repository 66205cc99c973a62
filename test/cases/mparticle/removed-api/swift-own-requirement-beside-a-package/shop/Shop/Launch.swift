import mParticle_Apple_SDK

enum Launch {
    static func options() -> MParticleOptions {
        let options = MParticleOptions(key: "key", secret: "secret")
        options.proxyAppDelegate = false
        return options
    }
}
