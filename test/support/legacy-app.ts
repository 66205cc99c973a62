/** How many findings `legacyApp` has. */
export const legacyFindings = 30;

/** A screen that reads the IDFA without a look at the status: an error. */
export const screen = (name: string): string => `import AdSupport
import UIKit

final class ${name}: UIViewController {
  override func viewDidLoad() {
    send(ASIdentifierManager.shared().advertisingIdentifier)
  }
}
`;

/** An app of several years, in which nobody looked at privacy: an error in each of its screens. */
export const legacyApp: Readonly<Record<string, string>> = {
  'App/AppDelegate.swift': `import AppTrackingTransparency
import mParticle_Apple_SDK

let options = MParticleOptions(key: "KEY", secret: "SECRET")
options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
MParticle.sharedInstance().start(with: options)
`,
  'App/Info.plist': plist({ CFBundleIdentifier: 'com.example.legacy', CFBundlePackageType: 'APPL' }),
  ...Object.fromEntries(
    Array.from({ length: legacyFindings }, (_, index) => {
      const name = `Screen${String(index + 1).padStart(2, '0')}`;
      return [`App/${name}.swift`, screen(name)];
    }),
  ),
};

function plist(entries: Readonly<Record<string, string>>): string {
  const lines = Object.entries(entries).map(([key, value]) => `<key>${key}</key><string>${value}</string>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict>${lines.join('')}</dict></plist>\n`;
}
