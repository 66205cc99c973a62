import Decorations
import mParticle_Apple_SDK

func launch() {
    let options = MParticleOptions(key: "key", secret: "secret")
    Decorator.decorate(options)
    MParticle.sharedInstance().start(with: options) // expect: att/status-missing-at-start note
}
