import Player

/// Another SDK's start, and words about mParticle's.
func launch() {
    // MParticle.sharedInstance().start(with: options)
    print("MParticle.sharedInstance().start(with: options)")
    Player.shared.start(with: Options(key: "key"))
}
