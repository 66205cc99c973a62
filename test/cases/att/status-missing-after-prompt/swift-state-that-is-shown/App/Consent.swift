import SwiftUI
import AppTrackingTransparency
import mParticle_Apple_SDK

struct ConsentView: View {
    @State private var answer = ""

    var body: some View {
        VStack {
            Text("Status: \(answer)").foregroundColor(answer.isEmpty ? .gray : .green)
            Button("Allow") {
                ATTrackingManager.requestTrackingAuthorization { status in // expect: att/status-missing-after-prompt error
                    answer = status == .authorized ? "yes" : "no"
                }
            }
        }
    }
}
