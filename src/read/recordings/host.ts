import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/**
 * Brings a host to the form in which hosts are compared.
 * @param text A domain or an IP address.
 * @returns In lower case, without the final dot, international names as DNS has them; null where it is neither.
 */
export function hostOf(text: string): string | null {
  const bare = text.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  if (isIP(bare) > 0) return bare.toLowerCase();
  if (bare === '' || bare.length > 255 || /[\s/\\?#@:%]/.test(bare)) return null;
  const ascii = domainToASCII(bare);
  return ascii === '' ? null : ascii;
}
