import AppTrackingTransparency
import mParticle_Apple_SDK

@propertyWrapper struct Told {
    private var value: ATTrackingManager.AuthorizationStatus
    init(wrappedValue: ATTrackingManager.AuthorizationStatus) { value = wrappedValue }
    var wrappedValue: ATTrackingManager.AuthorizationStatus {
        get { value }
        set {
            value = newValue
            let status = MPATTAuthorizationStatus(rawValue: Int(newValue.rawValue)) ?? .notDetermined
            MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: nil)
        }
    }
}

@propertyWrapper struct Kept {
    var wrappedValue: ATTrackingManager.AuthorizationStatus
}

final class Consent {
    @Told var status: ATTrackingManager.AuthorizationStatus = .notDetermined
    @Kept private var kept: ATTrackingManager.AuthorizationStatus = .notDetermined

    func ask() {
        ATTrackingManager.requestTrackingAuthorization { self.status = $0 }
    }

    func askForNothing() {
        ATTrackingManager.requestTrackingAuthorization { self.kept = $0 } // expect: att/status-missing-after-prompt warning
    }
}
