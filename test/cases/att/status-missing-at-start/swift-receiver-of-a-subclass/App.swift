import AppTrackingTransparency
import mParticle_Apple_SDK
final class MyParticle: MParticle {
    func boot() {
        start(with: MParticleOptions(key: "k", secret: "s")) // expect: att/status-missing-at-start error
        super.start(with: MParticleOptions(key: "k", secret: "s")) // expect: att/status-missing-at-start error
        self.start(with: MParticleOptions(key: "k", secret: "s")) // expect: att/status-missing-at-start error
    }
}
extension MParticle {
    func boot2() {
        start(with: MParticleOptions(key: "k", secret: "s")) // expect: att/status-missing-at-start error
    }
    static var app: MParticle { sharedInstance() }
}
func go() { MParticle.app.start(with: MParticleOptions(key: "k", secret: "s")) } // expect: att/status-missing-at-start error
