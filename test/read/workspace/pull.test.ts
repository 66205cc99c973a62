import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IntegrationsPull } from '../../../src/commands/integrations/pull.js';
import { createClient } from '../../../src/read/workspace/pull/client.js';
import { readCredentials } from '../../../src/read/workspace/pull/credentials.js';
import { addressesFrom } from '../../../src/read/workspace/pull/addresses.js';
import { pullWorkspace } from '../../../src/read/workspace/pull/pull.js';
import { runCommand, withFolder } from '../../support/run-command.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const servers: Server[] = [];

/** A server on this machine; its address. */
async function serve(answer: Answer): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const json =
  (value: unknown): Answer =>
  (_, response) =>
    void response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
const fail =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end();

const secrets = { MPARTICLE_API_KEY: 'app-key', MPARTICLE_API_SECRET: 'app-SECRET' };
const now = new Date('2026-11-23T10:00:00Z');
const client = createClient({ timeout: 5000, pause: () => 1 });

async function pullConfiguration(address: string, from = client) {
  return pullWorkspace(from, readCredentials(secrets, null), addressesFrom({ MPARTICLE_CONFIG_URL: address }), now);
}

describe('the SDK configuration', () => {
  it('is fetched with the signature of the SDK', async () => {
    const seen: IncomingMessage[] = [];
    const address = await serve((request, response) => {
      seen.push(request);
      json({ dt: 'ac', eks: [{ id: 28 }] })(request, response);
    });
    expect((await pullConfiguration(address)).integrations).toMatchObject([{ id: 'braze', purposes: null, tracking: null }]);
    const path = '/v4/app-key/config?av=1.0.0&sv=9.4.0';
    const signature = createHmac('sha256', 'app-SECRET').update(`GET\nMon, 23 Nov 2026 10:00:00 GMT\n${path}`).digest('hex');
    expect(seen[0]?.url).toBe(path);
    expect(seen[0]?.headers).toMatchObject({ date: 'Mon, 23 Nov 2026 10:00:00 GMT', 'x-mp-signature': signature });
  });

  it('is asked for again where the server is busy, and had at the third try', async () => {
    let tries = 0;
    const address = await serve((request, response) => {
      (++tries < 3 ? fail(503) : json({ dt: 'ac', eks: [] }))(request, response);
    });
    expect((await pullConfiguration(address)).unknown).toEqual([]);
    expect(tries).toBe(3);
  });

  it.each([
    [401, 'the server rejected the credentials (401)', 1],
    [403, 'the credentials do not grant access (403)', 1],
    [404, 'it was not found (404)', 1],
    [429, 'the server received too many requests (429)', 3],
    [500, 'the server responded with 500', 3],
  ])('that is refused with %i says why, without the key', async (status, why, expectedTries) => {
    let tries = 0;
    const address = await serve((request, response) => {
      tries += 1;
      fail(status)(request, response);
    });
    const message = await pullConfiguration(address).catch((error: unknown) => String(error));
    expect(message).toMatch(/Could not fetch the SDK configuration from 127\.0\.0\.1:\d+: /);
    expect(message).toContain(`: ${why}`);
    expect(message).not.toMatch(/app-key|app-SECRET/);
    expect(tries).toBe(expectedTries);
  });

  const page: Answer = (_, response) => {
    response.end('<html>');
  };
  const flood: Answer = (_, response) => {
    response.end(Buffer.alloc(11 * 1024 * 1024, 32));
  };

  const cut: Answer = (_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{', () => void response.destroy());
  };

  it.each([
    ['is another document', json({ error: 'unauthorized' }), 'the response contains other data'],
    ['breaks off', cut, 'the response broke off'],
    ['is no JSON', page, 'the response is not JSON'],
    ['has no end', flood, 'larger than 10 MB'],
    [
      'sends elsewhere',
      fail(302, { location: 'http://127.0.0.1:1/' }),
      'the server redirects elsewhere, and credentials are not sent there',
    ],
  ])('that %s is not taken', async (_, answer, why) => {
    await expect(pullConfiguration(await serve(answer))).rejects.toThrow(why);
  });

  it('that never comes is not waited for', async () => {
    const impatient = createClient({ timeout: 30, pause: () => 1 });
    await expect(pullConfiguration(await serve(() => undefined), impatient)).rejects.toThrow('the request timed out');
  });

  it('that comes byte by byte is not waited for', async () => {
    const timers: NodeJS.Timeout[] = [];
    const drip: Answer = (_, response) => {
      timers.push(setInterval(() => void response.write(' '), 5));
    };
    const impatient = createClient({ timeout: 60, pause: () => 1 });
    await expect(pullConfiguration(await serve(drip), impatient)).rejects.toThrow('the request timed out');
    for (const timer of timers) clearInterval(timer);
  });

  it('of a host that is not there says so', async () => {
    await expect(pullConfiguration('http://127.0.0.1:1')).rejects.toThrow('the host cannot be reached');
  });
});

describe('the data plans', () => {
  it('are fetched with a token, the active version of each', async () => {
    const paths: string[] = [];
    const address = await serve((request, response) => {
      paths.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? '-'}`);
      if (request.url === '/oauth/token') {
        json({ access_token: 'T' })(request, response);
        return;
      }
      const version = (number: number, activated_environment: string) => ({ version: number, activated_environment });
      if (request.url?.endsWith('/plans') === true) {
        json([{ data_plan_id: 'mobile', data_plan_versions: [version(1, 'production'), version(2, 'none')] }])(request, response);
        return;
      }
      json({
        data_plan_id: 'mobile',
        version: 1,
        version_document: { data_points: [{ match: { type: 'screen_view', criteria: { screen_name: 'Home' } } }] },
      })(request, response);
    });
    const file = JSON.stringify({ global: { workspaceId: '7', clientId: 'id', clientSecret: 'client-SECRET' } });
    const env = { MPARTICLE_API_URL: address, MPARTICLE_AUTH_URL: address };
    const learned = await pullWorkspace(client, readCredentials({}, file), addressesFrom(env), now);
    expect(learned.dataPlans).toMatchObject([{ id: 'mobile', version: 1, events: [{ name: 'Home' }] }]);
    expect(paths).toEqual([
      'POST /oauth/token -',
      'GET /platform/v2/workspaces/7/plans Bearer T',
      'GET /platform/v2/workspaces/7/plans/mobile/versions/1 Bearer T',
    ]);
  });
});

describe('a token', () => {
  it.each([{}, { access_token: 'a\nb' }, null])('is nothing but a token: %j', async (answer) => {
    const address = await serve(json(answer));
    const env = { MPARTICLE_CLIENT_ID: 'id', MPARTICLE_CLIENT_SECRET: 'client-SECRET', MPARTICLE_WORKSPACE_ID: '7' };
    const addresses = addressesFrom({ MPARTICLE_API_URL: address, MPARTICLE_AUTH_URL: address });
    await expect(pullWorkspace(client, readCredentials(env, null), addresses, now)).rejects.toThrow('Could not fetch a token');
  });
});

describe('the address of a server', () => {
  it.each(['file:///etc/passwd', 'https://api.mparticle.com/v1', 'https://user:pw@api.mparticle.com', 'api.mparticle.com'])(
    'has a host and nothing else: %s',
    (written) => {
      expect(() => addressesFrom({ MPARTICLE_API_URL: written })).toThrow('MPARTICLE_API_URL is not a valid server address.');
    },
  );
});

describe('the services of the app', () => {
  const platform = { MPARTICLE_CLIENT_ID: 'id', MPARTICLE_CLIENT_SECRET: 'client-SECRET', MPARTICLE_WORKSPACE_ID: '7' };
  const app = (id: number, os: string, key: string) => ({ id, name: `App ${id}`, platforms: [{ os, access_keys: [{ key }] }] });
  const service = (name: string, isActive: boolean) => ({
    ...{ account: 'Default Account', name, isActive, isVisible: true, data_type: 'service' },
    settings: [{ name: 'apiKey', value: 'partner-SECRET', isConfidential: true }],
  });

  /** What is learned, and the paths that were asked for. */
  async function pull(apps: readonly object[], env: Readonly<Record<string, string>>) {
    const paths: string[] = [];
    const address = await serve((request, response) => {
      const path = request.url ?? '';
      paths.push(path);
      const answers: Readonly<Record<string, unknown>> = {
        '/oauth/token': { access_token: 'T' },
        '/platform/v2/workspaces/7/plans': [],
        '/v4/app-key/config?av=1.0.0&sv=9.4.0': { dt: 'ac' },
        '/v1/apps?accountId=3': { data: apps, dataType: 'application', errors: null },
      };
      const services = [service('GoogleAnalyticsEventForwarder', true), service('Braze', true), service('Adjust', false)];
      json(answers[path] ?? { data: [...services, service('AcmeFeed', true)] })(request, response);
    });
    const addresses = addressesFrom({ MPARTICLE_API_URL: address, MPARTICLE_AUTH_URL: address, MPARTICLE_CONFIG_URL: address });
    const learned = await pullWorkspace(client, readCredentials({ ...platform, ...env }, null), addresses, now);
    return { learned, paths };
  }

  it('are those of the only app for iOS', async () => {
    const { learned, paths } = await pull([app(1, 'Android', 'a'), app(2, 'iOS', 'b')], { MPARTICLE_ACCOUNT_ID: '3' });
    expect(paths.at(-1)).toBe('/v1/apps/2/platforms/ios/services?accountId=3');
    expect(learned.integrations.map(({ id }) => id)).toEqual(['google-analytics', 'braze']);
    expect(learned.skipped).toContain('Adjust is not active.');
    expect(learned.skipped).toContain('AcmeFeed is a feed: it sends data to mParticle and receives none.');
  });

  it('are those of the app that has the key', async () => {
    const { paths } = await pull([app(1, 'iOS', 'app-key'), app(2, 'iOS', 'b')], { ...secrets, MPARTICLE_ACCOUNT_ID: '3' });
    expect(paths.at(-1)).toBe('/v1/apps/1/platforms/ios/services?accountId=3');
  });

  it('are those of the app that the environment names', async () => {
    const { paths } = await pull([], { MPARTICLE_ACCOUNT_ID: '3', MPARTICLE_APP_ID: '9' });
    expect(paths.at(-1)).toBe('/v1/apps/9/platforms/ios/services?accountId=3');
  });

  it.each([
    ['of which app is not known', { MPARTICLE_ACCOUNT_ID: '3' }, 'Set MPARTICLE_APP_ID'],
    ['of no known account', {}, 'MPARTICLE_ACCOUNT_ID is not set'],
  ])('%s are left out, and it is said', async (_, env, why) => {
    const { learned } = await pull([app(1, 'iOS', 'a'), app(2, 'iOS', 'b')], env);
    expect(learned.integrations).toEqual([]);
    expect(learned.skipped).toEqual(expect.arrayContaining([expect.stringContaining(why) as string]));
  });
});

describe('credentials', () => {
  it('are asked for by the names of their variables', () => {
    expect(() => readCredentials({}, null)).toThrow('pull needs credentials.');
  });

  it('are not sent without encryption to another machine', () => {
    expect(() => addressesFrom({ MPARTICLE_API_URL: 'http://api.example.com' })).toThrow('without encryption');
  });

  it('never show in what the command prints or writes', () =>
    withFolder({}, async (folder) => {
      const address = await serve(json({ dt: 'ac', eks: [{ id: 28, as: { apiKey: 'partner-SECRET' } }] }));
      for (const [name, value] of Object.entries({ ...secrets, MPARTICLE_CONFIG_URL: address })) vi.stubEnv(name, value);
      const { stdout, stderr, exitCode } = await runCommand(IntegrationsPull, folder);
      expect(stdout).toContain('added    integration braze');
      expect(`${stdout}${stderr}${readFileSync(join(folder, 'app-privacy.yaml'), 'utf8')}`).not.toMatch(/SECRET|app-key/);
      expect(exitCode).toBe(0);
    }));
});
