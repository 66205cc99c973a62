import { UsageError } from '../../../model/usage-error.js';
import { at, textOf } from '../json.js';

/** What opens the SDK configuration of an app. */
export interface SdkCredentials {
  readonly key: string;
  readonly secret: string;
}

/** What opens the Platform API of a workspace. */
export interface PlatformCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly workspaceId: string;
  /** The account that version 1 of the Platform API asks for, or null. */
  readonly accountId: string | null;
  /** The app whose services are meant, or null where its key or its being the only one says. */
  readonly appId: string | null;
}

/** Which parts of a workspace can be fetched. */
export interface Credentials {
  readonly sdk: SdkCredentials | null;
  readonly platform: PlatformCredentials | null;
}

/**
 * Reads credentials from the environment, and what it lacks from the file of mParticle's command-line tool.
 * @param env The environment.
 * @param file The text of `mp.config.json` (mParticle/mparticle-cli: `global.workspaceId`, `clientId`, `clientSecret`), or null.
 * @throws {UsageError} When nothing can be fetched with them; the message names variables, never values.
 */
export function readCredentials(env: Readonly<Record<string, string | undefined>>, file: string | null): Credentials {
  const global = at(file === null ? null : parse(file), 'global');
  const either = (variable: string, key: string): string | null => textOf(env[variable]) ?? textOf(at(global, key));
  const key = textOf(env['MPARTICLE_API_KEY']);
  const secret = textOf(env['MPARTICLE_API_SECRET']);
  const clientId = either('MPARTICLE_CLIENT_ID', 'clientId');
  const clientSecret = either('MPARTICLE_CLIENT_SECRET', 'clientSecret');
  const workspaceId = either('MPARTICLE_WORKSPACE_ID', 'workspaceId') ?? numberIn(at(global, 'workspaceId'));
  const [accountId, appId] = [textOf(env['MPARTICLE_ACCOUNT_ID']), textOf(env['MPARTICLE_APP_ID'])];
  const credentials = {
    sdk: key === null || secret === null ? null : { key, secret },
    platform:
      clientId === null || clientSecret === null || workspaceId === null
        ? null
        : { clientId, clientSecret, workspaceId, accountId, appId },
  };
  if (credentials.sdk === null && credentials.platform === null) throw withoutCredentials();
  return credentials;
}

function parse(file: string): unknown {
  try {
    return JSON.parse(file.replace(/^\ufeff/, ''));
  } catch {
    throw new UsageError('mp.config.json is not valid JSON.', ['Fix it, or set the environment variables instead.']);
  }
}

function numberIn(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : null;
}

function withoutCredentials(): UsageError {
  return new UsageError('pull needs credentials.', [
    'For the SDK configuration, set MPARTICLE_API_KEY and MPARTICLE_API_SECRET in the environment.',
    'For the data plans and services, set MPARTICLE_CLIENT_ID, MPARTICLE_CLIENT_SECRET and MPARTICLE_WORKSPACE_ID, or write mp.config.json. The services also need MPARTICLE_ACCOUNT_ID.',
  ]);
}
