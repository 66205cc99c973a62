#import "Consent.h"
#import "Reader.h"

@implementation Profile
- (NSString *)shown { return [Consent isAllowed] ? [Reader identifier] : nil; }
- (NSString *)uploaded { return [Consent isAllowed] ? [Reader identifierForUpload] : nil; }
- (NSString *)uploadedAtOnce { return [Reader identifierForUpload]; }
@end
