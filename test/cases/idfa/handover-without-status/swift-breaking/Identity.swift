import mParticle_Apple_SDK

func identify(_ identifier: String) {
    let request = MPIdentityApiRequest.withEmptyUser()
    request.setIdentity(identifier, identityType: .iosAdvertiserId) // expect: idfa/handover-without-status error
}
