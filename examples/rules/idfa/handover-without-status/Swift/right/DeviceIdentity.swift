import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

func identifyDevice() {
    let status = ATTrackingManager.trackingAuthorizationStatus
    MParticle.sharedInstance().setATTStatus(
        MPATTAuthorizationStatus(rawValue: status.rawValue) ?? .notDetermined,
        withATTStatusTimestampMillis: nil
    )
    guard status == .authorized else { return }
    let request = MPIdentityApiRequest.withEmptyUser()
    request.setIdentity(
        ASIdentifierManager.shared().advertisingIdentifier.uuidString,
        identityType: .iosAdvertiserId
    )
    MParticle.sharedInstance().identity.modify(request) { _, _ in }
}
