import AppTrackingTransparency
import mParticle_Apple_SDK

func ask() {
    let group = DispatchGroup()
    group.enter()
    ATTrackingManager.requestTrackingAuthorization { _ in group.leave() }
    group.notify(queue: .main) {
        let status = ATTrackingManager.trackingAuthorizationStatus
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
    }
}

func askTooLate() {
    let group = DispatchGroup()
    group.enter()
    group.notify(queue: .main) {
        let status = ATTrackingManager.trackingAuthorizationStatus
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
        ATTrackingManager.requestTrackingAuthorization { _ in } // expect: att/status-missing-after-prompt warning
    }
    group.leave()
}
