#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import "Start.h"

@implementation Start

- (void)viewDidAppear:(BOOL)animated {
    [super viewDidAppear:animated];
    [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
        [self showStore];
    }];
}

@end
