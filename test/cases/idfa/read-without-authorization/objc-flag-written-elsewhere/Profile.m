#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>

static BOOL optedIn = NO;

@interface Profile : NSObject
@property (nonatomic) BOOL mayRead;
@end

@implementation Profile
- (void)switchChanged { optedIn = YES; }

- (void)becameActive {
    self.mayRead = ATTrackingManager.trackingAuthorizationStatus == ATTrackingManagerAuthorizationStatusAuthorized;
}

- (void)upload {
    if (optedIn) {
        NSLog(@"%@", [ASIdentifierManager sharedManager].advertisingIdentifier); // expect: idfa/read-without-authorization warning
    }
    if (self.mayRead) {
        NSLog(@"%@", [ASIdentifierManager sharedManager].advertisingIdentifier);
    }
}
@end
