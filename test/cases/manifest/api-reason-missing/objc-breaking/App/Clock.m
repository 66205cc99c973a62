#import <Foundation/Foundation.h>
#import <mach/mach_time.h>

uint64_t Ticks(void) {
    return mach_absolute_time();  // expect: manifest/api-reason-missing error
}
