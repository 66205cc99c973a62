#import <Foundation/Foundation.h>

// mach_absolute_time() is called nowhere.
NSString *Name(void) {
    return @"NSUserDefaults";
}
