#import <mParticle_Apple_SDK/mParticle.h>

@implementation Identity
- (void)identify:(NSString *)identifier {
    MPIdentityApiRequest *request = [MPIdentityApiRequest requestWithEmptyUser];
    [request setIdentity:identifier identityType:MPIdentityIOSAdvertiserId]; // expect: idfa/handover-without-status error
}
@end
