import mParticle_Apple_SDK

func identify(_ identifier: String) {
    let request = MPIdentityApiRequest.withEmptyUser()
    request.setIdentity(identifier, identityType: .iosVendorId)
}
