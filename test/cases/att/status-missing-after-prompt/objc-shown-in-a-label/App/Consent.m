#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>
#import "Consent.h"
@interface Consent ()
@property (nonatomic, weak) IBOutlet UILabel *statusLabel;
@end
@implementation Consent
- (IBAction)allow:(id)sender {
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) { // expect: att/status-missing-after-prompt error
        dispatch_async(dispatch_get_main_queue(), ^{
            self.statusLabel.text = [NSString stringWithFormat:@"%lu", (unsigned long)status];
        });
    }];
}
@end
