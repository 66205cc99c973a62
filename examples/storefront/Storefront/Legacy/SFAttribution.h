#import <Foundation/Foundation.h>

NS_ASSUME_NONNULL_BEGIN

/// Attribution of the old campaign system.
@interface SFAttribution : NSObject
- (void)reportInstall;
@end

NS_ASSUME_NONNULL_END
