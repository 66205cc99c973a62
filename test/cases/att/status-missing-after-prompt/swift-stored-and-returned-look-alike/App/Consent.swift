import AppTrackingTransparency
import mParticle_Apple_SDK

public final class Consent {
    private var status: ATTrackingManager.AuthorizationStatus = .notDetermined

    public func ask() async { status = await ATTrackingManager.requestTrackingAuthorization() } // expect: att/status-missing-after-prompt warning

    public var isAllowed: Bool { status == .authorized }
}
