import type { Integration } from '../model/integration.js';

/**
 * Whether a person has said which integrations there are. Kits are in the dependencies; what the dashboard connects on a server is
 * known only from the configuration. An entry that repeats a kit and decides nothing, as `init --yes` writes it, says nothing of it.
 * @param integrations The app's integrations.
 */
export function isListed(integrations: readonly Integration[]): boolean {
  return integrations.some(({ sources, tracking, purposesBasis, forwarded }) => {
    const kinds = sources.map(({ kind }) => kind);
    const isDecided = tracking !== 'review' || purposesBasis === 'config' || forwarded.basis === 'config';
    return kinds.includes('config') && (isDecided || !kinds.includes('kit'));
  });
}
