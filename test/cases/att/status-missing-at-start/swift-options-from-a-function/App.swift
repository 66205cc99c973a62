import mParticle_Apple_SDK

func launch() {
    MParticle.sharedInstance().start(with: makeOptions())
}
