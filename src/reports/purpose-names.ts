import type { PurposeId } from '../model/purpose.js';

/** What a purpose is called. */
interface PurposeName {
  /** App Store Connect's name. */
  readonly name: string;
  /** A short one for a narrow column. */
  readonly short: string;
  /** The value of `NSPrivacyCollectedDataTypePurposes` in a privacy manifest. */
  readonly manifestKey: string;
}

/** The purposes' names (facts/apple-purposes.json; a test keeps them equal to the catalogue's). */
export const purposeNames: Readonly<Record<PurposeId, PurposeName>> = {
  THIRD_PARTY_ADVERTISING: {
    name: 'Third-Party Advertising',
    short: 'third-party ads',
    manifestKey: 'NSPrivacyCollectedDataTypePurposeThirdPartyAdvertising',
  },
  DEVELOPERS_ADVERTISING: {
    name: "Developer's Advertising or Marketing",
    short: 'own marketing',
    manifestKey: 'NSPrivacyCollectedDataTypePurposeDeveloperAdvertising',
  },
  ANALYTICS: { name: 'Analytics', short: 'analytics', manifestKey: 'NSPrivacyCollectedDataTypePurposeAnalytics' },
  PRODUCT_PERSONALIZATION: {
    name: 'Product Personalization',
    short: 'personalization',
    manifestKey: 'NSPrivacyCollectedDataTypePurposeProductPersonalization',
  },
  APP_FUNCTIONALITY: {
    name: 'App Functionality',
    short: 'functionality',
    manifestKey: 'NSPrivacyCollectedDataTypePurposeAppFunctionality',
  },
  OTHER_PURPOSES: { name: 'Other Purposes', short: 'other', manifestKey: 'NSPrivacyCollectedDataTypePurposeOther' },
};
