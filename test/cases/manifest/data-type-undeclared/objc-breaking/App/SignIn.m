#import <mParticle_Apple_SDK/mParticle.h>

void SignIn(NSString *email) {
    MPIdentityApiRequest *request = [MPIdentityApiRequest requestWithEmptyUser];
    request.email = email;
}
