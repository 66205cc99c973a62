import { UsageError } from '../../../model/usage-error.js';

/** Where the services are; pods outside of the United States have other addresses. */
export interface ServiceAddresses {
  readonly configuration: URL;
  readonly api: URL;
  readonly authentication: URL;
}

/**
 * Reads where mParticle's services are.
 * @param env The environment: MPARTICLE_CONFIG_URL, MPARTICLE_API_URL and MPARTICLE_AUTH_URL take the place of the usual ones.
 * @throws {UsageError} When an address is none, or not encrypted.
 */
export function addressesFrom(env: Readonly<Record<string, string | undefined>>): ServiceAddresses {
  const addressOf = (variable: string, usual: string): URL => baseOf(variable, env[variable] ?? usual);
  return {
    configuration: addressOf('MPARTICLE_CONFIG_URL', 'https://config2.mparticle.com'),
    api: addressOf('MPARTICLE_API_URL', 'https://api.mparticle.com'),
    authentication: addressOf('MPARTICLE_AUTH_URL', 'https://sso.auth.mparticle.com'),
  };
}

function baseOf(variable: string, written: string): URL {
  const url = URL.canParse(written) ? new URL(written) : null;
  const isBare = url !== null && url.pathname === '/' && url.search === '' && url.username === '' && url.password === '';
  if (url === null || !isBare || !/^https?:$/.test(url.protocol))
    throw new UsageError(`${variable} is not a valid server address.`, ['Write https and a host: https://api.mparticle.com.']);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !isHere)
    throw new UsageError(`${variable} would send credentials to ${url.host} without encryption.`, ['Use an https address.']);
  return url;
}
