import AppTrackingTransparency
import mParticle_Apple_SDK

final class Consent {
    private let isFirstLaunch: Bool

    init(isFirstLaunch: Bool) {
        self.isFirstLaunch = isFirstLaunch
    }

    func request(andThen next: @escaping () -> Void) {
        guard isFirstLaunch else { return next() }
        ATTrackingManager.requestTrackingAuthorization { _ in
            DispatchQueue.main.async(execute: next)
        }
    }
}

func launched() {
    Consent(isFirstLaunch: true).request {
        let status = ATTrackingManager.trackingAuthorizationStatus
        MParticle.sharedInstance().setATTStatus(
        MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined,
        withATTStatusTimestampMillis: nil
    )
    }
}
