import AppTrackingTransparency
import mParticle_Apple_SDK
protocol Tracking { var client: MParticle { get } }
extension Tracking {
    func boot() {
        client.start(with: MParticleOptions(key: "k", secret: "s")) // expect: att/status-missing-at-start error
    }
}
final class VC: Tracking { let client = MParticle.sharedInstance(); func go() { boot() } }
protocol Mixin {}
extension Mixin { var mp: MParticle { MParticle.sharedInstance() } }
final class VM: Mixin { func go() { mp.start(with: MParticleOptions(key: "k", secret: "s")) } } // expect: att/status-missing-at-start error
class Base { let sdk = MParticle.sharedInstance() }
final class Derived: Base { func go() { sdk.start(with: MParticleOptions(key: "k", secret: "s")) } } // expect: att/status-missing-at-start error
