import AppTrackingTransparency
import mParticle_Apple_SDK

final class Consent {
    var isMember = false
    var welcome: String?

    func give(_ status: MPATTAuthorizationStatus) {
        MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: nil)
    }

    // Whether mParticle gets any outcome is the app's choice.
    func askMembers() {
        ATTrackingManager.requestTrackingAuthorization { [weak self] status in
            guard let self, self.isMember else { return }
            self.give(MPATTAuthorizationStatus(rawValue: Int(status.rawValue)) ?? .notDetermined)
        }
    }

    // The condition decides something else.
    func greet() async {
        switch await ATTrackingManager.requestTrackingAuthorization() {
        case .authorized:
            if isMember { print("welcome") }
            guard let welcome else { return give(.authorized) }
            print(welcome)
            give(.authorized)
        case .denied: give(.denied)
        case .restricted: give(.restricted)
        default: give(.notDetermined)
        }
    }

    // The other way gives it too.
    func bothWays() async {
        switch await ATTrackingManager.requestTrackingAuthorization() {
        case .authorized where isMember: give(.authorized)
        case .authorized: give(.authorized)
        case .denied: give(.denied)
        case .restricted: give(.restricted)
        default: give(.notDetermined)
        }
    }
}
