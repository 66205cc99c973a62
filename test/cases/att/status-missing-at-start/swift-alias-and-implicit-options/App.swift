import mParticle_Apple_SDK

final class Analytics {
    private let particle: MParticle

    init(particle: MParticle = .sharedInstance()) {
        self.particle = particle
    }

    func launch() {
        self.particle
            .start( // expect: att/status-missing-at-start error
                with: .init(key: "key", secret: "secret")
            )
    }
}
