/** The pages that rules rest on. */
export const guide = {
  title: "mParticle's guide to iOS 14",
  url: 'https://docs.mparticle.com/developers/sdk/ios/ios14/',
} as const;

/** Apple's page on the advertising identifier. */
export const advertisingIdentifier = {
  title: 'Apple: advertisingIdentifier',
  url: 'https://developer.apple.com/documentation/adsupport/asidentifiermanager/advertisingidentifier',
} as const;

/** Apple's page on the key of the purpose string. */
export const usageDescription = {
  title: 'Apple: NSUserTrackingUsageDescription',
  url: 'https://developer.apple.com/documentation/bundleresources/information-property-list/nsusertrackingusagedescription',
} as const;

/** Apple's guideline on what a purpose string has to say. */
export const appReviewOfPurposes = {
  title: 'Apple: App Review Guidelines, 5.1.1',
  url: 'https://developer.apple.com/app-store/review/guidelines/#data-collection-and-storage',
} as const;

/** Apple's note on what makes a privacy manifest invalid. */
export const invalidManifest = {
  title: 'Apple: TN3181, Debugging an invalid privacy manifest',
  url: 'https://developer.apple.com/documentation/technotes/tn3181-debugging-invalid-privacy-manifest',
} as const;

/** Apple's page on the APIs for whose use a privacy manifest gives a reason. */
export const requiredReasonApi = {
  title: 'Apple: Describing use of required reason API',
  url: 'https://developer.apple.com/documentation/bundleresources/describing-use-of-required-reason-api',
} as const;

/** Apple's page on where a privacy manifest lies and what it is called. */
export const privacyManifestFiles = {
  title: 'Apple: Adding a privacy manifest to your app or third-party SDK',
  url: 'https://developer.apple.com/documentation/bundleresources/adding-a-privacy-manifest-to-your-app-or-third-party-sdk',
} as const;

/** Apple's list of SDKs that have to bring a privacy manifest. */
export const listedSdkRequirements = {
  title: 'Apple: Third-party SDK requirements',
  url: 'https://developer.apple.com/support/third-party-SDK-requirements/',
} as const;

/** Apple's page on the data that a privacy manifest declares. */
export const collectedDataTypes = {
  title: 'Apple: Describing data use in privacy manifests',
  url: 'https://developer.apple.com/documentation/bundleresources/describing-data-use-in-privacy-manifests',
} as const;

/** Apple's page on the questionnaire. */
export const privacyDetails = {
  title: 'Apple: App privacy details on the App Store',
  url: 'https://developer.apple.com/app-store/app-privacy-details/',
} as const;

/** The SDK's changes by version. */
export const changelog = {
  title: 'mParticle Apple SDK: changelog',
  url: 'https://github.com/mParticle/mparticle-apple-sdk/blob/main/CHANGELOG.md',
} as const;

/** mParticle's catalogue of integrations. */
export const integrationsCatalog = {
  title: "mParticle's integrations",
  url: 'https://docs.mparticle.com/integrations/',
} as const;

/** Apple's guideline on tracking. */
export const reviewOfTracking = {
  title: 'Apple: App Review Guidelines, 5.1.2',
  url: 'https://developer.apple.com/app-store/review/guidelines/#data-use-and-sharing',
} as const;

/** Apple's page on who answers for the label. */
export const labelAccuracy = {
  title: 'Apple: Manage app privacy',
  url: 'https://developer.apple.com/help/app-store-connect/manage-app-information/manage-app-privacy',
} as const;
