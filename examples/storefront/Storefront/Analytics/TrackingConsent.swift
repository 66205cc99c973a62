import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

/// Asks for tracking authorization once and tells mParticle what the user chose.
final class TrackingConsent {
    static let shared = TrackingConsent()

    func askIfNeeded() {
        guard ATTrackingManager.trackingAuthorizationStatus == .notDetermined else { return }
        ATTrackingManager.requestTrackingAuthorization { [weak self] status in
            self?.forward(status)
        }
    }

    private func forward(_ status: ATTrackingManager.AuthorizationStatus) {
        switch status {
        case .authorized:
            MParticle.sharedInstance().setATTStatus(.authorized, withATTStatusTimestampMillis: nil)
            identify(with: ASIdentifierManager.shared().advertisingIdentifier.uuidString)
        case .denied:
            MParticle.sharedInstance().setATTStatus(.denied, withATTStatusTimestampMillis: nil)
        default:
            break
        }
    }

    private func identify(with advertisingIdentifier: String) {
        let request = MPIdentityApiRequest.withEmptyUser()
        request.setIdentity(advertisingIdentifier, identityType: .iosAdvertiserId)
        MParticle.sharedInstance().identity.modify(request, completion: { _, _ in })
    }
}
