import AppTrackingTransparency
import mParticle_Apple_SDK
protocol Starter { func start(with options: MParticleOptions) }
protocol Consent { func setATTStatus(_ status: MPATTAuthorizationStatus, withATTStatusTimestampMillis millis: NSNumber?) }
typealias Client = Starter & Consent
extension MParticle: Starter, Consent {}
final class Tracker {
    let client: Client
    let both: Starter & Consent
    init(client: Client, both: any Starter & Consent) { self.client = client; self.both = both }
    func boot() {
        let options = MParticleOptions(key: "k", secret: "s")
        client.start(with: options) // expect: att/status-missing-at-start error
    }
    func ask() {
        ATTrackingManager.requestTrackingAuthorization { status in
            self.both.setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue)!, withATTStatusTimestampMillis: nil)
        }
    }
}
