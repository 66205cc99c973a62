import AppTrackingTransparency
import mParticle_Apple_SDK

final class Consent {
    func fallBack(to status: MPATTAuthorizationStatus?) {
        MParticle.sharedInstance().setATTStatus(status ?? .authorized, withATTStatusTimestampMillis: nil) // expect: att/status-hard-coded note
    }

    func simulate() {
        let status = Build.isInternal ? .authorized : MPATTAuthorizationStatus(rawValue: Int(ATTrackingManager.trackingAuthorizationStatus.rawValue))!
        MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: nil) // expect: att/status-hard-coded note
    }

    func choose() {
        let status: MPATTAuthorizationStatus = Store.hasOptedIn ? .authorized : .denied
        MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: nil) // expect: att/status-hard-coded note
    }

    func agree() { forward(.authorized) }

    func update() { forward(MPATTAuthorizationStatus(rawValue: Int(ATTrackingManager.trackingAuthorizationStatus.rawValue))!) }

    private func forward(_ status: MPATTAuthorizationStatus) {
        MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: nil) // expect: att/status-hard-coded note
    }
}
