import AppTrackingTransparency
import mParticle_Apple_SDK
protocol Client: AnyObject {
    func start(with options: MParticleOptions)
    func setATTStatus(_ status: MPATTAuthorizationStatus, withATTStatusTimestampMillis millis: NSNumber?)
}
extension MParticle: Client {}
final class Tracker {
    private weak var client: (any Client)?
    var other: Client!
    func boot() {
        let options = MParticleOptions(key: "k", secret: "s")
        client?.start(with: options) // expect: att/status-missing-at-start error
    }
    func ask() {
        ATTrackingManager.requestTrackingAuthorization { [weak self] status in
            guard let self, let client = self.other else { return }
            client.setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue)!, withATTStatusTimestampMillis: nil)
        }
    }
}
