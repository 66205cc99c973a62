import AdSupport
import mParticle_Apple_SDK

func identifyDevice() {
    let request = MPIdentityApiRequest.withEmptyUser()
    request.setIdentity(
        ASIdentifierManager.shared().advertisingIdentifier.uuidString,
        identityType: .iosAdvertiserId
    )
    MParticle.sharedInstance().identity.modify(request) { _, _ in }
}
