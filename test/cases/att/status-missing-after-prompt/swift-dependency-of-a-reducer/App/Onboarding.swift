import ComposableArchitecture
import AppTrackingTransparency
import mParticle_Apple_SDK

struct TrackingClient {
    var request: @Sendable () async -> ATTrackingManager.AuthorizationStatus
    var report: @Sendable (ATTrackingManager.AuthorizationStatus) async -> Void
}
extension TrackingClient: DependencyKey {
    static let liveValue = TrackingClient(
        request: { await ATTrackingManager.requestTrackingAuthorization() }, // expect: att/status-missing-after-prompt warning
        report: { status in
            MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: Int(status.rawValue))!, withATTStatusTimestampMillis: nil)
        }
    )
}
extension DependencyValues {
    var tracking: TrackingClient {
        get { self[TrackingClient.self] }
        set { self[TrackingClient.self] = newValue }
    }
}
@Reducer
struct Onboarding {
    struct State: Equatable { var asked = false }
    enum Action { case continueTapped; case answered(ATTrackingManager.AuthorizationStatus) }
    @Dependency(\.tracking) var tracking
    var body: some ReducerOf<Self> {
        Reduce { state, action in
            switch action {
            case .continueTapped:
                return .run { send in
                    await send(.answered(await tracking.request()))
                }
            case let .answered(status):
                state.asked = true
                return .run { _ in await tracking.report(status) }
            }
        }
    }
}
