import { describe, expect, it } from 'vitest';
import { configurationOf, ignoresOf, unknownApps } from '../../../src/read/config/app-configuration.js';
import { loadConfiguration } from '../../../src/read/config/load.js';

const text = `integrations:
  - id: braze
    tracking: no
  - id: amplitude
answers:
  NAME: { collected: yes, reason: sign-up }
trackingDomains: [a.example.com]
ignore:
  - { rule: att/a, reason: b }
apps:
  Shop:
    integrations:
      - id: braze
        tracking: yes
    answers:
      NAME: { collected: no, reason: guests only }
    trackingDomains: [b.example.com]
    ignore:
      - { rule: idfa/b, reason: c }
`;

describe('the configuration of an app', () => {
  it('is what its entry says, and for the rest what is said of all apps', async () => {
    const { configuration } = await loadConfiguration('f', text);
    const { integrations, answers, trackingDomains } = configurationOf('Shop', configuration);
    expect(integrations.map(({ id, tracking }) => [id, tracking])).toEqual([
      ['braze', true],
      ['amplitude', null],
    ]);
    expect(answers.map(({ dataType, collected }) => [dataType, collected])).toEqual([['NAME', false]]);
    expect(trackingDomains).toEqual(['b.example.com', 'a.example.com']);
  });

  it('is what is said of all apps where no entry is its own', async () => {
    const { configuration } = await loadConfiguration('f', text);
    expect(configurationOf('Cafe', configuration).answers.map(({ collected }) => collected)).toEqual([true]);
  });

  it('accepts findings of all apps and of its own', async () => {
    const { configuration } = await loadConfiguration('f', text);
    expect(ignoresOf(configuration).map(({ rule, app }) => [rule, app])).toEqual([
      ['att/a', null],
      ['idfa/b', 'Shop'],
    ]);
  });

  it('of an app that is not there is a problem', async () => {
    const { configuration } = await loadConfiguration('f', text);
    expect(unknownApps(configuration, ['Shop'])).toEqual([]);
    expect(unknownApps(configuration, ['Shops', 'Cafe'])).toEqual([
      {
        kind: 'incomplete',
        place: { file: 'f', line: 11, column: 3 },
        message: 'The audit found no app called Shop, so this entry has no effect.',
        remedy: 'Did you mean Shops? Change the name to one of these: Shops, Cafe.',
      },
    ]);
  });
});
