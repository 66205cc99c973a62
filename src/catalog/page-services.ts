import type { DataTypeId } from '../model/data-type.js';
import { collectingSdks, type CollectingSdk } from './collecting-sdks.js';
import { nativePackageOf } from './native-packages.js';
import { kindsOf } from './sdk-kinds.js';
import { serviceDomains, servicesOf, type ServiceDomains } from './service-domains.js';

/** Whom a page contacts by an address, and what that collects. */
export interface PageService {
  readonly host: string;
  /** The row of the service, or that of the SDK whose package it gives out; null where no row has the host. */
  readonly service: string | null;
  /** What the service collects; of a host that no row has, what it is likely to. */
  readonly dataTypes: readonly DataTypeId[];
}

/**
 * Tells which service a page contacts by an address.
 * @param address As the page writes it, with the host: `https://static.zdassets.com/ekr/snippet.js`.
 * @returns Null where that collects nothing, such as a host that gives out libraries, and for what is no host of others.
 */
export function serviceAt(address: string): PageService | null {
  const [, host = '', path = ''] = /^(?:https?:)?\/\/([\w.-]+)(?::\d+)?([^?#]*)/i.exec(address.toLowerCase()) ?? [];
  if (!host.includes('.') || /^[\d.]+$/.test(host)) return null;
  const rows = servicesOf(host);
  const [row] = rows;
  if (row === undefined) return { host, service: null, dataTypes: likelyOf(host) };
  if (row.kind === 'system') return null;
  if (row.collects === undefined) return collecting(host, row.id, typesOf(rows.flatMap(({ sdks }) => sdks)));
  if (row.collects.length > 0) return collecting(host, row.id, row.collects);
  const [sdk] = sdksOfPackage(path);
  return sdk === undefined ? null : collecting(host, sdk.id, startedBy([sdk]));
}

/**
 * Names a service that a page contacts, with where it is written what that collects.
 * @param id As `serviceAt` gives it.
 */
export function pageServiceOf(id: string): Pick<ServiceDomains, 'name' | 'source'> | null {
  return serviceDomains.find((row) => row.id === id) ?? collectingSdks.find((row) => row.id === id) ?? null;
}

/** The services of which pages load scripts or forms, and that collect something, by the domains that an address has. */
export const pageDomains: readonly string[] = serviceDomains
  .filter(({ kind, collects = [] }) => kind === 'page' && collects.length > 0)
  .flatMap(({ domains }) => domains);

function collecting(host: string, service: string, dataTypes: readonly DataTypeId[]): PageService | null {
  return dataTypes.length === 0 ? null : { host, service, dataTypes };
}

/** What the names of a host say of what it is for; what runs in a page sees at least how the page is used. */
function likelyOf(host: string): readonly DataTypeId[] {
  const types = kindsOf(host).flatMap(({ dataTypes }) => dataTypes);
  return types.length > 0 ? [...new Set(types)] : ['PRODUCT_INTERACTION'];
}

function typesOf(ids: readonly string[]): readonly DataTypeId[] {
  return startedBy(collectingSdks.filter(({ id }) => ids.includes(id)));
}

function startedBy(rows: readonly CollectingSdk[]): readonly DataTypeId[] {
  return [...new Set(rows.flatMap(({ starts, besides = [] }) => [...starts, ...besides]))];
}

/** Hosts that give out what npm has name the package: `/npm/posthog-js@1.2.3/dist/array.js`, `/posthog-js@1`. */
function sdksOfPackage(path: string): readonly CollectingSdk[] {
  const name = /^\/(?:npm\/|ajax\/libs\/)?((?:@[^/@]+\/)?[^/@]+)/.exec(path)?.[1];
  if (name === undefined) return [];
  const id = nativePackageOf('npm', name)?.id;
  return collectingSdks.filter((row) => row.id === id || (row.packages?.npm ?? []).includes(name));
}
