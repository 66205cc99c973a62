import AppTrackingTransparency
import mParticle_Apple_SDK

final class Consent {
    private var status: ATTrackingManager.AuthorizationStatus = .notDetermined

    func ask() async {
        status = await ATTrackingManager.requestTrackingAuthorization() // expect: att/status-missing-after-prompt error
    }
}
