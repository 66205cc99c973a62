#import <AppTrackingTransparency/AppTrackingTransparency.h>
#define TRACKING ATTrackingManager
