import AppTrackingTransparency
import mParticle_Apple_SDK
protocol Client: AnyObject {
    func start(with options: MParticleOptions)
    func setATTStatus(_ status: MPATTAuthorizationStatus, withATTStatusTimestampMillis millis: NSNumber?)
}
extension MParticle: Client {}
final class Tracker<C: Client> {
    let client: C
    init(client: C) { self.client = client }
    func boot() {
        let options = MParticleOptions(key: "k", secret: "s")
        client.start(with: options) // expect: att/status-missing-at-start error
    }
    func ask() {
        ATTrackingManager.requestTrackingAuthorization { status in
            self.client.setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue)!, withATTStatusTimestampMillis: nil)
        }
    }
}
func boot2<T: Client>(_ client: T) {
    let options = MParticleOptions(key: "k", secret: "s")
    client.start(with: options) // expect: att/status-missing-at-start error
}
func boot3<T>(_ client: T) where T: Client {
    let options = MParticleOptions(key: "k", secret: "s")
    client.start(with: options) // expect: att/status-missing-at-start error
}
func boot4(_ client: some Client) {
    let options = MParticleOptions(key: "k", secret: "s")
    client.start(with: options) // expect: att/status-missing-at-start error
}
