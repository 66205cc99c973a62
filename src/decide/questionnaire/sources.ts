/** mParticle's iOS 14 guide: what it collects is linked to the mParticle ID. */
export const linkedSource = 'https://docs.mparticle.com/developers/sdk/ios/ios14/, Data linked to the user';

/** mParticle's iOS 14 guide: mParticle does not track; integrations may. */
export const trackingSource = 'https://docs.mparticle.com/developers/sdk/ios/ios14/, Tracking';

/** Apple's definition of tracking, with its examples. */
export const appleTrackingSource = 'https://developer.apple.com/app-store/user-privacy-and-data-use/, Tracking';

/**
 * Apple asks for permission to track from whoever reads the IDFA; App Store Connect's wizard has such an app declare Device ID and
 * mark it as used for tracking (facts/apple.md §0.3).
 */
export const idfaSource = 'https://developer.apple.com/app-store/user-privacy-and-data-use/, Asking permission to track';

/** An API shows access; data is collected once it leaves the device and is kept (facts/system-apis.json, rule). */
export const accessSource = 'https://developer.apple.com/app-store/app-privacy-details/, Additional guidance';

/** Guideline 5.1.2(i): a label that says tracking and an app that does not ask, or the other way round, are rejected. */
export const guidelineSource = 'https://developer.apple.com/app-store/review/guidelines/, 5.1.2(i)';
