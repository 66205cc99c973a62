import SwiftUI
import AppTrackingTransparency
import mParticle_Apple_SDK
private struct ParticleKey: EnvironmentKey { static let defaultValue = MParticle.sharedInstance() }
extension EnvironmentValues {
    var particle: MParticle { get { self[ParticleKey.self] } set { self[ParticleKey.self] = newValue } }
}
struct Root: View {
    @Environment(\.particle) private var particle
    @EnvironmentObject var tracker: Tracker
    var body: some View {
        Text("x").onAppear {
            particle.start(with: MParticleOptions(key: "k", secret: "s")) // expect: att/status-missing-at-start error
            tracker.mp.start(with: MParticleOptions(key: "k", secret: "s")) // expect: att/status-missing-at-start error
        }
    }
}
final class Tracker: ObservableObject { let mp = MParticle.sharedInstance() }
