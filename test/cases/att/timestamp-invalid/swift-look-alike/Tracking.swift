import AppTrackingTransparency
import mParticle_Apple_SDK

final class Tracking {
    // Holds: without a time mParticle takes the current one.
    func give(answeredAt: NSNumber) {
        let status = MPATTAuthorizationStatus(rawValue: ATTrackingManager.trackingAuthorizationStatus.rawValue)!
        MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: nil)
        // Nobody knows what a caller passes.
        MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: answeredAt)
        // A time of something else.
        Analytics.shared.log("asked", time: 0)
    }
}
