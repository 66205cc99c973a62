import mParticle_Apple_SDK

func signIn(email: String) {
    let request = MPIdentityApiRequest.withEmptyUser()
    request.email = email
    MParticle.sharedInstance().identity.login(request, completion: nil)
}
