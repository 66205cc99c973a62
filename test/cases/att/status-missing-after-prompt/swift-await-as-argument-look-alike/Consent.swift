import AppTrackingTransparency
import mParticle_Apple_SDK

actor Consent {
    func request() async {
        await tell(ATTrackingManager.requestTrackingAuthorization(), from: "launch") // expect: att/status-missing-after-prompt error
    }

    private func tell(_ status: ATTrackingManager.AuthorizationStatus, from place: String) {
        print(place, status.rawValue)
    }
}
