import { detect } from '../../support/detect.js';

/** Whether a read below a condition on the status `s` is governed by it, or null where the audit finds that nothing leads to the read. */
export type Governed = (condition: string, before?: string, beside?: string) => Promise<string | null>;

async function governedIn(file: string, code: string): Promise<string | null> {
  return (await detect({ [file]: code })).reads[0]?.governed ?? null;
}

/** In a Swift function with statements before the condition, and code beside the function. */
export const inSwift: Governed = (condition, before = '', beside = '') =>
  governedIn(
    'App.swift',
    `class Box { var isOn = false }
${beside}
func f(p: [Int], q: Bool) {
let s = ATTrackingManager.trackingAuthorizationStatus
${before}
if ${condition} { print(ASIdentifierManager.shared().advertisingIdentifier) } }`,
  );

/** In a method of an Objective-C++ class with a property `isOn`. */
export const inObjectiveC: Governed = (condition, before = '', beside = '') =>
  governedIn(
    'Box.mm',
    `@interface Box : NSObject
@property BOOL isOn;
@end
@implementation Box
${beside}
- (void)f:(NSInteger)p q:(BOOL)q {
  ATTrackingManagerAuthorizationStatus s = ATTrackingManager.trackingAuthorizationStatus;
  ${before}
  if (${condition}) { NSLog(@"%@", [[ASIdentifierManager sharedManager] advertisingIdentifier]); }
}
@end`,
  );

/** In a TypeScript function. */
export const inScript: Governed = (condition, before = '', beside = '') =>
  governedIn(
    'a.ts',
    `import { AdvertisingId } from '@capacitor-community/advertising-id';
import { getTrackingStatus } from 'react-native-tracking-transparency';
${beside}
export async function f(p, q) {
  const s = await getTrackingStatus();
  ${before}
  if (${condition}) { AdvertisingId.getAdvertisingId(); }
}`,
  );

/** In a C# method of a Unity script. */
export const inCSharp: Governed = (condition, before = '', beside = '') =>
  governedIn(
    'Ads.cs',
    `using Unity.Advertisement.IosSupport;
using UnityEngine.iOS;
${beside}
class Ads : MonoBehaviour {
  async Task F(int p, bool q) {
    var s = ATTrackingStatusBinding.GetAuthorizationTrackingStatus();
    ${before}
    if (${condition}) { Debug.Log(Device.advertisingIdentifier); }
  }
}`,
  );
