import AppTrackingTransparency
import Combine
import mParticle_Apple_SDK

extension Notification.Name {
    static let answered = Notification.Name("answered")
    static let resumed = Notification.Name("resumed")
}

final class Consent {
    func request() {
        ATTrackingManager.requestTrackingAuthorization { status in // expect: att/status-missing-after-prompt error
            NotificationCenter.default.post(name: .answered, object: self)
        }
    }
}

final class Analytics {
    private var subscriptions = Set<AnyCancellable>()

    init() {
        let options = MParticleOptions(key: "key", secret: "secret")
        options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
        MParticle.sharedInstance().start(with: options)
        NotificationCenter.default.addObserver(forName: .resumed, object: nil, queue: .main) { [weak self] _ in
            self?.tell(ATTrackingManager.trackingAuthorizationStatus)
        }
    }

    private func tell(_ status: ATTrackingManager.AuthorizationStatus) {
        MParticle.sharedInstance().setATTStatus(
            MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined,
            withATTStatusTimestampMillis: nil
        )
    }
}
