import { createHmac } from 'node:crypto';
import { isActive, readDataPlan } from '../data-plan.js';
import { readConnections } from '../connections.js';
import { at, listOf, textOf } from '../json.js';
import { joinLearned, nothingLearned, type Learned } from '../learned.js';
import { isSdkConfiguration, readSdkConfiguration } from '../sdk-configuration.js';
import { UsageError } from '../../../model/usage-error.js';
import type { ServiceAddresses } from './addresses.js';
import type { JsonClient } from './client.js';
import type { Credentials, PlatformCredentials, SdkCredentials } from './credentials.js';

/**
 * Fetches what the credentials open: the kits of the SDK configuration, the data plans of the workspace, the services of the app.
 * @param client Fetches.
 * @param credentials What opens the services.
 * @param addresses Where they are.
 * @param now The time, which the signature of a request holds.
 * @throws {UsageError} When a service does not give what it should.
 */
export async function pullWorkspace(
  client: JsonClient,
  { sdk, platform }: Credentials,
  addresses: ServiceAddresses,
  now: Date,
): Promise<Learned> {
  const parts = [
    sdk === null
      ? { ...nothingLearned, skipped: ['The SDK configuration: MPARTICLE_API_KEY and MPARTICLE_API_SECRET are not set.'] }
      : await pullSdkConfiguration(client, sdk, addresses, now),
    platform === null
      ? { ...nothingLearned, skipped: ['The data plans and services: the credentials of the Platform API are not set.'] }
      : await pullPlatform(client, platform, addresses, sdk?.key ?? null),
  ];
  return joinLearned(parts);
}

/** As the SDK asks for it: signed with the app's secret (mParticle/mparticle-apple-sdk, MPURLRequestBuilder.m and MPNetworkCommunication.m). */
async function pullSdkConfiguration(
  client: JsonClient,
  { key, secret }: SdkCredentials,
  { configuration }: ServiceAddresses,
  now: Date,
): Promise<Learned> {
  const url = new URL(`/v4/${encodeURIComponent(key)}/config?av=1.0.0&sv=9.4.0`, configuration);
  const date = now.toUTCString();
  const signature = createHmac('sha256', secret).update(`GET\n${date}\n${url.pathname}${url.search}`).digest('hex');
  const headers = { date, 'x-mp-signature': signature, 'x-mp-env': '2' };
  const answer = await client.fetch('the SDK configuration', url, { headers, body: null });
  if (!isSdkConfiguration(answer)) throw notWhatWasAsked(configuration, 'the SDK configuration');
  return readSdkConfiguration(answer);
}

/** A server that answers with success and something else, such as a proxy's own message. */
function notWhatWasAsked({ host }: URL, what: string): UsageError {
  return new UsageError(`Could not fetch ${what} from ${host}: the response contains other data.`, [
    'Check the address, and whether a proxy responds instead.',
  ]);
}

/** Fetches from the Platform API, given what it is and its path; `list` takes nothing but a list. */
interface PlatformApi {
  get(what: string, path: string): Promise<unknown>;
  list(what: string, path: string): Promise<readonly unknown[]>;
}

async function pullPlatform(
  client: JsonClient,
  credentials: PlatformCredentials,
  addresses: ServiceAddresses,
  key: string | null,
): Promise<Learned> {
  const token = await fetchToken(client, credentials, addresses);
  const headers = { authorization: `Bearer ${token}` };
  const get: PlatformApi['get'] = (what, path) => client.fetch(what, new URL(path, addresses.api), { headers, body: null });
  const list: PlatformApi['list'] = async (what, path) => {
    const answer = await get(what, path);
    const found = Array.isArray(answer) ? answer : at(answer, 'data');
    if (!Array.isArray(found)) throw notWhatWasAsked(addresses.api, what);
    return listOf(found);
  };
  return joinLearned([await pullDataPlans({ get, list }, credentials), await pullServices({ get, list }, credentials, key)]);
}

async function pullDataPlans({ get, list }: PlatformApi, credentials: PlatformCredentials): Promise<Learned> {
  const plansPath = `/platform/v2/workspaces/${encodeURIComponent(credentials.workspaceId)}/plans`;
  const plans = await list('the list of data plans', plansPath);
  const learned: Learned[] = [];
  for (const plan of plans) {
    const id = textOf(at(plan, 'data_plan_id'));
    const version = newestVersion(plan);
    if (id === null || version === null) continue;
    // The list has no data points; each version has its own.
    const path = `${plansPath}/${encodeURIComponent(id)}/versions/${version}`;
    learned.push(readDataPlan(await get(`the data plan ${id}`, path), id));
  }
  return joinLearned(learned);
}

/** Version 1 of the API knows no workspace, only accounts and their apps (docs.mparticle.com, Platform API, Apps). */
async function pullServices(
  { list }: PlatformApi,
  { accountId, appId }: PlatformCredentials,
  key: string | null,
): Promise<Learned> {
  if (accountId === null) return { ...nothingLearned, skipped: ['The services: MPARTICLE_ACCOUNT_ID is not set.'] };
  const query = `?accountId=${encodeURIComponent(accountId)}`;
  const id = appId ?? appWith(await list('the list of apps', `/v1/apps${query}`), key);
  if (id === null)
    return {
      ...nothingLearned,
      skipped: ['The services: the account has several apps. Set MPARTICLE_APP_ID to the correct one.'],
    };
  return readConnections(
    await list('the services of the app', `/v1/apps/${encodeURIComponent(id)}/platforms/ios/services${query}`),
  );
}

/** The app that has the key, else the only one for iOS; null where neither says. */
function appWith(list: readonly unknown[], key: string | null): string | null {
  const apps = list.map((app) => ({ id: at(app, 'id'), platforms: listOf(at(app, 'platforms')) }));
  const keys = (platform: unknown) => listOf(at(platform, 'access_keys')).map((access) => at(access, 'key'));
  const owner = apps.find(({ platforms }) => platforms.some((platform) => key !== null && keys(platform).includes(key)));
  const forIos = apps.filter(({ platforms }) =>
    platforms.some((platform) => textOf(at(platform, 'os'))?.toLowerCase() === 'ios'),
  );
  const chosen = owner ?? (forIos.length === 1 ? forIos[0] : undefined);
  return typeof chosen?.id === 'number' ? String(chosen.id) : textOf(chosen?.id);
}

async function fetchToken(
  client: JsonClient,
  { clientId, clientSecret }: PlatformCredentials,
  { authentication, api }: ServiceAddresses,
): Promise<string> {
  const body = {
    client_id: clientId,
    client_secret: clientSecret,
    audience: api.hostname.endsWith('mparticle.com') ? 'https://api.mparticle.com' : api.origin,
    grant_type: 'client_credentials',
  };
  const answer = await client.fetch('a token', new URL('/oauth/token', authentication), { headers: {}, body });
  const token = textOf(at(answer, 'access_token'));
  // Only what a header can hold is a token (RFC 6750 §2.1).
  if (token === null || !/^[\w.~+/=-]+$/.test(token)) throw notWhatWasAsked(authentication, 'a token');
  return token;
}

/** The active version, else the newest: a plan's list of versions comes without their documents. */
function newestVersion(plan: unknown): number | null {
  const versions = listOf(at(plan, 'data_plan_versions'));
  const active = versions.filter(isActive);
  const numbers = (active.length > 0 ? active : versions)
    .map((version) => Number(at(version, 'version')))
    .filter(Number.isInteger);
  return numbers.length === 0 ? null : Math.max(...numbers);
}
