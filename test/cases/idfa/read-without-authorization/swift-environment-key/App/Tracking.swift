import SwiftUI
import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

private struct TrackingStatusKey: EnvironmentKey {
    static var defaultValue: () -> ATTrackingManager.AuthorizationStatus { { ATTrackingManager.trackingAuthorizationStatus } }
}

extension EnvironmentValues {
    var trackingStatus: () -> ATTrackingManager.AuthorizationStatus {
        get { self[TrackingStatusKey.self] }
        set { self[TrackingStatusKey.self] = newValue }
    }
}

struct DebugView: View {
    @Environment(\.trackingStatus) var trackingStatus

    var body: some View {
        Text(trackingStatus() == .authorized ? ASIdentifierManager.shared().advertisingIdentifier.uuidString : "-")
    }
}
