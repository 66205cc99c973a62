#import <mParticle_Apple_SDK/mParticle.h>
#import "Orders.h"

@implementation Orders

- (void)orderPlaced {
    MPProduct *product = [[MPProduct alloc] initWithName:@"Mug" sku:@"mug-1" quantity:@1 price:@12.5];
    MPCommerceEvent *event = [[MPCommerceEvent alloc] initWithAction:MPCommerceEventActionPurchase product:product];
    [[MParticle sharedInstance] logCommerceEvent:event];
}

@end
