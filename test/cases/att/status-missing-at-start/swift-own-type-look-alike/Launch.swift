enum Launch {
    static func begin() {
        MParticle.sharedInstance().start(with: MParticleOptions(key: "key", secret: "secret"))
    }
}

final class MParticle {
    private static let only = MParticle()

    static func sharedInstance() -> MParticle {
        only
    }

    func start(with options: MParticleOptions) {}
}

struct MParticleOptions {
    let key: String
    let secret: String
}
