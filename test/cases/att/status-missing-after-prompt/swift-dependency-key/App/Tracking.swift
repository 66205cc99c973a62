import SwiftUI
import Dependencies
import AppTrackingTransparency
import mParticle_Apple_SDK

struct TrackingClient: Sendable {
    var request: @Sendable () async -> ATTrackingManager.AuthorizationStatus
}

extension TrackingClient: DependencyKey {
    static let liveValue = TrackingClient(request: { await ATTrackingManager.requestTrackingAuthorization() })
    static let testValue = TrackingClient(request: { .denied })
}

extension DependencyValues {
    var tracking: TrackingClient {
        get { self[TrackingClient.self] }
        set { self[TrackingClient.self] = newValue }
    }
}

@MainActor
final class OnboardingModel: ObservableObject {
    @Dependency(\.tracking) var tracking

    func continueTapped() async {
        let status = await tracking.request()
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
    }
}
