import type { App } from '../app.js';

/** Objective-C's spellings. */
export const objcApp: App = {
  path: 'A.m',
  after: (statements, a) => `
#import <AdSupport/AdSupport.h>
#import <AppTrackingTransparency/AppTrackingTransparency.h>
#import <mParticle_Apple_SDK/mParticle.h>
void ask(BOOL b, int n, NSArray *xs, void (^run)(void (^)(void))) {
  [ATTrackingManager requestTrackingAuthorizationWithCompletionHandler:^(ATTrackingManagerAuthorizationStatus status) {
    BOOL a = ${a};
    ATTrackingManagerAuthorizationStatus s = status;
    ${statements}
  }];
}`,
  isAuthorized: 'status == ATTrackingManagerAuthorizationStatusAuthorized',
  isNotAuthorized: 'status != ATTrackingManagerAuthorizationStatusAuthorized',
  cases: ['ATTrackingManagerAuthorizationStatusAuthorized', 'ATTrackingManagerAuthorizationStatusDenied'],
  read: '[[ASIdentifierManager sharedManager] advertisingIdentifier]',
  give: '[[MParticle sharedInstance] setATTStatus:status withATTStatusTimestampMillis:nil]',
};
