/**
 * What of a repository's address may stand in a report.
 * @param url As written.
 * @returns The address without a user name or password; null for a path on somebody's machine.
 */
export function publicAddress(url: string): string | null {
  if (/^(?:[./~]|file:|[A-Za-z]:[\\/])/.test(url)) return null;
  return url.replace(/^([a-z+]{2,10}:\/\/)[^/]*@/, '$1');
}
