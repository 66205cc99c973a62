@import mParticle_Apple_SDK;

void signIn(NSString *email) {
    MPIdentityApiRequest *request = [MPIdentityApiRequest requestWithEmptyUser];
    request.email = email;
    [[MParticle sharedInstance].identity login:request completion:nil];
}
