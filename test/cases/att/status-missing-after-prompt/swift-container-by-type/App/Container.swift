import AppTrackingTransparency
import mParticle_Apple_SDK

final class Container {
    static let shared = Container()
    private var factories: [String: () -> Any] = [:]

    func register<T>(_ type: T.Type, _ factory: @escaping () -> T) {
        factories[String(describing: type)] = factory
    }

    func resolve<T>(_ type: T.Type) -> T {
        factories[String(describing: type)]!() as! T
    }
}

protocol TrackingAsking { func ask() async -> ATTrackingManager.AuthorizationStatus }
final class TrackingAsker: TrackingAsking {
    func ask() async -> ATTrackingManager.AuthorizationStatus { await ATTrackingManager.requestTrackingAuthorization() }
}

enum Assembly {
    static func assemble() {
        Container.shared.register(TrackingAsking.self) { TrackingAsker() }
    }
}

final class OnboardingViewModel {
    private let asker = Container.shared.resolve(TrackingAsking.self)

    func next() async {
        let status = await asker.ask()
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
    }
}
