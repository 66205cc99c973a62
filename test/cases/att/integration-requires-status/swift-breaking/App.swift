import mParticle_Apple_SDK

func launch(options: MParticleOptions) {
    MParticle.sharedInstance().start(with: options)
}
