import { rejection } from '../../catalog/app-store-errors.js';
import { isNested, severityIn, shippedManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { invalidManifest } from '../sources.js';

/** facts/apple.md §4.1: NSPrivacyTracking true needs at least one domain. */
export const trackingWithoutDomains = defineRule({
  id: 'manifest/tracking-without-domains',
  severity: 'error',
  title: 'A privacy manifest says that the app tracks and names no domain',
  rationale: 'iOS blocks the domains of the list until the user agrees to be tracked; without one there is nothing to block.',
  advice: 'Add the hosts that the app contacts to track to NSPrivacyTrackingDomains.',
  source: invalidManifest,
  needs: [],
  *check({ declarations }) {
    for (const { tracking, trackingDomains, place, lists } of shippedManifests(declarations)) {
      if (tracking === true && trackingDomains.length === 0)
        yield { place: lists?.trackingDomains ?? place, data: isNested({ place }), severity: severityIn({ place }) };
    }
  },
  message: (nested) =>
    `NSPrivacyTracking is true, and NSPrivacyTrackingDomains names no host. ${rejection('ITMS-91056', nested)}`,
});
