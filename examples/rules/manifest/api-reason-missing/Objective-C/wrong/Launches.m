#import "Launches.h"

@implementation Launches

- (void)countLaunch {
    NSInteger launches = [NSUserDefaults.standardUserDefaults integerForKey:@"launches"];
    [NSUserDefaults.standardUserDefaults setInteger:launches + 1 forKey:@"launches"];
}

@end
