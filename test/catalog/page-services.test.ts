import { describe, expect, it } from 'vitest';
import { pageServiceOf, serviceAt } from '../../src/catalog/page-services.js';
import { serviceDomains } from '../../src/catalog/service-domains.js';
import { dataTypeIds } from '../../src/model/data-type.js';

const collectedAt = (address: string): string => {
  const found = serviceAt(address);
  return found === null ? 'nothing' : `${String(found.service)}: ${found.dataTypes.join()}`;
};

describe('what a page loads', () => {
  it.each([
    ['a service', 'https://static.zdassets.com/ekr/snippet.js?key=1', 'web-zendesk: CUSTOMER_SUPPORT'],
    ['no scheme', '//www.googletagmanager.com/gtag/js?id=G-1', 'web-google-analytics: PRODUCT_INTERACTION'],
    ["an SDK's own domain", 'https://cdn.branch.io/branch-latest.min.js', 'branch: DEVICE_ID'],
    ['a library', 'https://cdn.jsdelivr.net/npm/vue@3', 'nothing'],
    [
      "an SDK's package",
      'https://cdn.jsdelivr.net/npm/posthog-js@1.2.3/dist/array.js',
      'posthog-js: PRODUCT_INTERACTION,DEVICE_ID',
    ],
    ['a package with a scope', 'https://unpkg.com/@sentry/react-native@6', 'sentry: CRASH_DATA,OTHER_DIAGNOSTIC_DATA'],
    ['a host that nobody knows', 'https://scripts.example.com/a.js', 'null: PRODUCT_INTERACTION'],
    ['a host that says what it is for', 'https://crash.example.com/a.js', 'null: CRASH_DATA'],
    ["Apple's", 'https://www.apple.com/a.js', 'nothing'],
    ['this machine', 'http://localhost:8080/a.js', 'nothing'],
    ['a number', 'http://127.0.0.1/a.js', 'nothing'],
    ['another name', 'https://zdassets.com.example/a.js', 'null: PRODUCT_INTERACTION'],
  ])('is told by its address: %s', (_, address, expected) => {
    expect(collectedAt(address)).toBe(expected);
  });
});

describe('the services of pages', () => {
  const pages = serviceDomains.filter(({ kind }) => kind === 'page');

  it('have names, and data types that there are', () => {
    expect(pages.filter(({ id }) => pageServiceOf(id) === null)).toEqual([]);
    const known: readonly string[] = dataTypeIds;
    expect(pages.filter(({ collects = [] }) => !collects.every((id) => known.includes(id)))).toEqual([]);
    expect(serviceDomains.filter(({ kind, collects }) => kind !== 'page' && collects !== undefined)).toEqual([]);
  });
});
