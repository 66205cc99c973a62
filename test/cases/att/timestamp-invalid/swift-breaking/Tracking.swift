import AppTrackingTransparency
import mParticle_Apple_SDK

final class Tracking {
    func give() {
        let status = MPATTAuthorizationStatus(rawValue: ATTrackingManager.trackingAuthorizationStatus.rawValue)!
        let now = Date().timeIntervalSince1970
        MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: 0) // expect: att/timestamp-invalid error
        MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: NSNumber(value: now)) // expect: att/timestamp-invalid error
        MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: NSNumber(value: Int64(now))) // expect: att/timestamp-invalid error
        MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: Int64(now * 1000) as NSNumber)
    }
}
