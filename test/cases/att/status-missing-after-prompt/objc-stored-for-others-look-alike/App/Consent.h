#import <Foundation/Foundation.h>
@interface Consent : NSObject
@property (nonatomic, assign, readonly) BOOL allowed;
- (void)ask;
@end
