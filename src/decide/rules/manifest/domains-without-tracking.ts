import { rejection } from '../../../catalog/app-store-errors.js';
import { isNested, severityIn, shippedManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { invalidManifest } from '../sources.js';
import { ofManifest } from '../subjects.js';

/** facts/apple.md §4.1: domains need NSPrivacyTracking to be true; an empty string among them is enough for the rejection. */
export const domainsWithoutTracking = defineRule({
  id: 'manifest/domains-without-tracking',
  severity: 'error',
  title: 'A privacy manifest lists tracking domains but does not say that the app tracks users',
  rationale:
    'iOS blocks tracking domains until the user gives permission to track. In an app that does not track users, there is nothing to block.',
  advice: 'Set NSPrivacyTracking to true, or remove NSPrivacyTrackingDomains.',
  source: invalidManifest,
  needs: [],
  *check({ declarations, targets }) {
    for (const { tracking, trackingDomains } of shippedManifests(declarations)) {
      const [first] = trackingDomains;
      if (tracking !== true && first !== undefined)
        yield { place: first.place, subject: ofManifest(first, targets), data: first, severity: severityIn(first) };
    }
  },
  message: ({ domain, place }) =>
    `NSPrivacyTracking is not true, but NSPrivacyTrackingDomains contains ${domain.trim() === '' ? 'an empty string' : domain}. ${rejection('ITMS-91064', isNested({ place }))}`,
});
