import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

const forms = async (path: string, text: string): Promise<readonly string[]> =>
  (await detect({ [path]: text })).signals.filter(({ id }) => id.startsWith('att.')).map(({ id, symbol }) => `${id} ${symbol}`);

describe('a consent form of an ad SDK', () => {
  it.each([
    [
      'A.swift',
      'import UserMessagingPlatform\nfunc a() async throws {\n  try await ConsentForm.loadAndPresentIfRequired(from: nil)\n}\n',
      ['att.consent-form ConsentForm.loadAndPresentIfRequired(from:)'],
    ],
    [
      'a.dart',
      "import 'package:google_mobile_ads/google_mobile_ads.dart';\nvoid a() {\n  ConsentForm.loadAndShowConsentFormIfRequired((error) {});\n}\n",
      ['att.consent-form ConsentForm.loadAndShowConsentFormIfRequired()'],
    ],
    [
      'A.cs',
      'using GoogleMobileAds.Ump.Api;\npublic class A {\n  void Start() {\n    ConsentForm.LoadAndShowConsentFormIfRequired(error => { });\n  }\n}\n',
      ['att.consent-form ConsentForm.LoadAndShowConsentFormIfRequired()'],
    ],
    [
      'a.ts',
      "import { AdsConsent } from 'react-native-google-mobile-ads';\nexport const a = () => AdsConsent.loadAndShowConsentFormIfRequired();\n",
      ['att.consent-form AdsConsent.loadAndShowConsentFormIfRequired()'],
    ],
    [
      'A.swift',
      'import AppLovinSDK\nfunc a(settings: ALSdkSettings) {\n  settings.termsAndPrivacyPolicyFlowSettings.isEnabled = true\n}\n',
      ['att.consent-form ALSdkSettings.termsAndPrivacyPolicyFlowSettings'],
    ],
    [
      'A.swift',
      'import UserMessagingPlatform\nfunc a() {\n  ConsentInformation.shared.requestConsentInfoUpdate(with: nil) { _ in }\n}\n',
      [],
    ],
  ])('in %s: %s', async (path, text, expected) => {
    expect(await forms(path, text)).toEqual(expected);
  });
});
