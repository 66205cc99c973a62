/** The six purposes in the order in which App Store Connect asks (facts/apple-purposes.json). */
export const purposeIds = [
  'THIRD_PARTY_ADVERTISING',
  'DEVELOPERS_ADVERTISING',
  'ANALYTICS',
  'PRODUCT_PERSONALIZATION',
  'APP_FUNCTIONALITY',
  'OTHER_PURPOSES',
] as const;

/** One of App Store Connect's purposes. */
export type PurposeId = (typeof purposeIds)[number];
