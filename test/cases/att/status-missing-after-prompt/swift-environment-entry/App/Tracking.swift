import SwiftUI
import AppTrackingTransparency
import mParticle_Apple_SDK

extension EnvironmentValues {
    @Entry var askToTrack: () async -> ATTrackingManager.AuthorizationStatus = { await ATTrackingManager.requestTrackingAuthorization() }
}

struct RootView: View {
    @Environment(\.askToTrack) private var ask

    var body: some View {
        Button("Continue") {
            Task {
                let status = await ask()
                MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
            }
        }
    }
}
