import type { App } from '../app.js';

/** Swift's spellings. */
export const swiftApp: App = {
  path: 'A.swift',
  after: (statements, a) => `
import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK
func ask(b: Bool, e: Error, xs: [Int], run: (() -> Void) -> Void) {
  ATTrackingManager.requestTrackingAuthorization { status in
    let a = ${a}
    let s = status
    ${statements}
  }
}`,
  isAuthorized: 'status == .authorized',
  isNotAuthorized: 'status != .authorized',
  cases: ['.authorized', '.denied'],
  read: 'ASIdentifierManager.shared().advertisingIdentifier',
  give: 'MParticle.sharedInstance().setATTStatus(status, withATTStatusTimestampMillis: nil)',
};
