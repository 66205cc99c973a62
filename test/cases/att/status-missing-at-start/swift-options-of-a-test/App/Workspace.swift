import mParticle_Apple_SDK

func openWorkspace(_ options: MParticleOptions) {
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start note
}
