import SwiftUI
import AppTrackingTransparency
import mParticle_Apple_SDK

private struct AskKey: EnvironmentKey {
    static let defaultValue: @Sendable () async -> ATTrackingManager.AuthorizationStatus = { await ATTrackingManager.requestTrackingAuthorization() }
}

extension EnvironmentValues {
    var askToTrack: @Sendable () async -> ATTrackingManager.AuthorizationStatus {
        get { self[AskKey.self] }
        set { self[AskKey.self] = newValue }
    }
}

struct RootView: View {
    @Environment(\.askToTrack) private var ask

    var body: some View {
        Text("Shop").task {
            let status = await ask()
            MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
        }
    }
}
