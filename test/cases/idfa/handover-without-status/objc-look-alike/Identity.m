#import <mParticle_Apple_SDK/mParticle.h>

@implementation Identity
- (void)identify:(NSString *)identifier {
    MPIdentityApiRequest *request = [MPIdentityApiRequest requestWithEmptyUser];
    [request setIdentity:identifier identityType:MPIdentityEmail];
}
@end
