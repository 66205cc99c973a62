import { rejection } from '../../../catalog/app-store-errors.js';
import { isNested, severityIn, shippedManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { invalidManifest } from '../sources.js';
import { ofManifest } from '../subjects.js';

/** facts/apple.md §4.1: NSPrivacyTracking true needs at least one domain. */
export const trackingWithoutDomains = defineRule({
  id: 'manifest/tracking-without-domains',
  severity: 'error',
  title: 'A privacy manifest says that the app tracks users but lists no tracking domains',
  rationale:
    'iOS blocks the listed domains until the user gives permission to track. If none is listed, there is nothing to block.',
  advice: 'Add every host that the app contacts for tracking to NSPrivacyTrackingDomains.',
  source: invalidManifest,
  needs: [],
  *check({ declarations, targets }) {
    for (const { tracking, trackingDomains, place, lists } of shippedManifests(declarations)) {
      if (tracking === true && trackingDomains.length === 0)
        yield {
          place: lists?.trackingDomains ?? place,
          subject: ofManifest({ place }, targets),
          data: isNested({ place }),
          severity: severityIn({ place }),
        };
    }
  },
  message: (nested) =>
    `NSPrivacyTracking is true, but NSPrivacyTrackingDomains is missing or empty. ${rejection('ITMS-91056', nested)}`,
});
