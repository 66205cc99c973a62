import { shippedManifests } from '../own-manifests.js';
import { defineRule } from '../rule.js';
import { invalidManifest } from '../sources.js';
import { ofManifest } from '../subjects.js';

const bareHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** TN3181: a domain is a host, without scheme, path or slash; an empty one is the matter of another rule. */
export const invalidDomain = defineRule({
  id: 'manifest/invalid-domain',
  severity: 'warning',
  title: 'A tracking domain is not a valid host name',
  rationale:
    'iOS compares the domain with the host of a request. With a scheme, a path or a space, it matches no request and blocks nothing.',
  advice: 'Write the host only, such as track.example.com.',
  source: invalidManifest,
  needs: [],
  *check({ declarations, targets }) {
    for (const { trackingDomains } of shippedManifests(declarations)) {
      for (const { domain, place } of trackingDomains)
        if (domain !== '' && !bareHost.test(domain))
          yield { place, subject: ofManifest({ place }, targets, domain), data: domain };
    }
  },
  message: (domain) => `${domain} is not a valid tracking domain.`,
});
