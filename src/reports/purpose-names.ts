import type { PurposeId } from '../model/purpose.js';

/** App Store Connect's names of the purposes (facts/apple-purposes.json; a test keeps them equal to the catalogue's), and short ones for a narrow column. */
export const purposeNames: Readonly<Record<PurposeId, { readonly name: string; readonly short: string }>> = {
  THIRD_PARTY_ADVERTISING: { name: 'Third-Party Advertising', short: 'third-party ads' },
  DEVELOPERS_ADVERTISING: { name: "Developer's Advertising or Marketing", short: 'own marketing' },
  ANALYTICS: { name: 'Analytics', short: 'analytics' },
  PRODUCT_PERSONALIZATION: { name: 'Product Personalization', short: 'personalization' },
  APP_FUNCTIONALITY: { name: 'App Functionality', short: 'functionality' },
  OTHER_PURPOSES: { name: 'Other Purposes', short: 'other' },
};
