import AppTrackingTransparency
import mParticle_Apple_SDK
protocol Client { func start(with options: Settings); func setATTStatus(_ s: Int) }
struct Settings {}
final class Engine: Client { func start(with options: Settings) {} ; func setATTStatus(_ s: Int) {} }
final class Boot {
    let client: Client = Engine()
    let engine = Engine()
    func go() {
        client.start(with: Settings())
        engine.start(with: Settings())
        client.setATTStatus(3)
        container.resolve(Engine.self)!.start(with: Settings())
        MParticle.sharedInstance().logScreen("x", eventInfo: nil)
    }
}
