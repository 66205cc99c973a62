import SwiftUI
import AppTrackingTransparency
import mParticle_Apple_SDK
import Shared

struct ConsentView: View {
    @State private var status = ATTrackingManager.AuthorizationStatus.notDetermined
    var body: some View {
        StatusReporter(status: $status)
            .task { status = await ATTrackingManager.requestTrackingAuthorization() } // expect: att/status-missing-after-prompt warning
    }
}
