import AppTrackingTransparency
import Combine
import mParticle_Apple_SDK

final class Consent: ObservableObject {
    @Published var status: ATTrackingManager.AuthorizationStatus = .notDetermined
    var told: ATTrackingManager.AuthorizationStatus = ATTrackingManager.trackingAuthorizationStatus {
        didSet { tell(told) }
    }
    private let answers = PassthroughSubject<ATTrackingManager.AuthorizationStatus, Never>()
    private let others = PassthroughSubject<ATTrackingManager.AuthorizationStatus, Never>()
    private var bag = Set<AnyCancellable>()

    init() {
        answers.assign(to: &$status)
        others.assign(to: \.told, on: self).store(in: &bag)
        $status.sink { [weak self] in self?.tell($0) }.store(in: &bag)
    }

    func ask() {
        ATTrackingManager.requestTrackingAuthorization { [weak self] in self?.answers.send($0) }
    }

    func askAgain() {
        ATTrackingManager.requestTrackingAuthorization { [weak self] in self?.others.send($0) }
    }

    private func tell(_ status: ATTrackingManager.AuthorizationStatus) {
        let value = MPATTAuthorizationStatus(rawValue: Int(status.rawValue)) ?? .notDetermined
        MParticle.sharedInstance().setATTStatus(value, withATTStatusTimestampMillis: nil)
    }
}
