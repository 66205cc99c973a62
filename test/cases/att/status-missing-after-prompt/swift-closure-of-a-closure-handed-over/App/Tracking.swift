import Factory
import AppTrackingTransparency
import mParticle_Apple_SDK

extension Container {
    var askToTrack: Factory<() async -> ATTrackingManager.AuthorizationStatus> {
        Factory(self) { { await ATTrackingManager.requestTrackingAuthorization() } } // expect: att/status-missing-after-prompt warning
    }
}

final class OnboardingViewModel {
    @Injected(\.askToTrack) private var ask

    func next() async {
        let status = await ask()
        MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined, withATTStatusTimestampMillis: nil)
    }
}
