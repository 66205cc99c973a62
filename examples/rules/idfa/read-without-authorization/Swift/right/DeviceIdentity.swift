import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK

func identifyDevice() {
    guard ATTrackingManager.trackingAuthorizationStatus == .authorized else { return }
    let request = MPIdentityApiRequest.withEmptyUser()
    request.setIdentity(
        ASIdentifierManager.shared().advertisingIdentifier.uuidString,
        identityType: .iosAdvertiserId
    )
    MParticle.sharedInstance().identity.modify(request) { _, _ in }
}
