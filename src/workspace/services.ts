import { integrationNamed, nearestIntegrations } from '../integrations/nearest-integrations.js';
import { at, listOf, textOf } from './json.js';
import { joinLearned, nothingLearned, type Learned } from './learned.js';

/** What the Platform API adds to the name of a partner: `GoogleAnalyticsEventForwarder`. */
const role = /(?:Server)?(?:Event|Audience|User|Cookie)?(?:Forwarder|Feed|Connector|Kit|Service)$/;

/**
 * Reads the services of an app platform, as the Platform API gives them (docs.mparticle.com, Platform API, "Get all services for an
 * app platform"). Their settings hold keys of the partners and are not looked at.
 * @param value The answer: `{ data: [{ name, isActive }] }`.
 */
export function readServices(value: unknown): Learned {
  return joinLearned(listOf(at(value, 'data')).map(learnedOf));
}

function learnedOf(service: unknown): Learned {
  const name = textOf(at(service, 'name'));
  if (name === null) return nothingLearned;
  if (at(service, 'isActive') !== true) return { ...nothingLearned, skipped: [`The service ${name} is not active.`] };
  const row = integrationNamed(name) ?? integrationNamed(name.replace(role, ''));
  if (row !== null) return { ...nothingLearned, integrations: [{ id: row.id, purposes: null, tracking: null }] };
  const near = nearestIntegrations(name.replace(role, ''));
  const hint = near.length === 0 ? 'add its integration by hand' : `the nearest are ${near.join(', ')}`;
  return { ...nothingLearned, unknown: [`The service ${name} is no integration that the catalogue knows; ${hint}.`] };
}
