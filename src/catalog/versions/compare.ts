/**
 * Compares two versions part by part: numbers by value, a missing part as 0, a pre-release before
 * its release. A leading `v`, `=`, `<=` or `≤` and build metadata do not count.
 * @param a A version: `8.2.0`, `<=5.0.0`, `9.4.0-beta`.
 * @param b Another.
 * @returns Below 0 where `a` is older, above 0 where it is newer, 0 where they are equal.
 */
export function compareVersions(a: string, b: string): number {
  const left = parse(a);
  const right = parse(b);
  return compareParts(left.release, right.release, '0') || comparePreReleases(left.preRelease, right.preRelease);
}

interface Version {
  readonly release: readonly string[];
  readonly preRelease: readonly string[];
}

function parse(version: string): Version {
  const bare = version.replace(/^[\s<>=≤~^v]+/, '').split('+')[0] ?? '';
  const dash = bare.indexOf('-');
  const release = dash < 0 ? bare : bare.slice(0, dash);
  return { release: release.split('.'), preRelease: dash < 0 ? [] : bare.slice(dash + 1).split('.') };
}

function comparePreReleases(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  return compareParts(a, b, '');
}

function compareParts(a: readonly string[], b: readonly string[], missing: string): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const order = comparePart(a[index] ?? missing, b[index] ?? missing);
    if (order !== 0) return order;
  }
  return 0;
}

function comparePart(a: string, b: string): number {
  const numeric = /^\d+$/.test(a) && /^\d+$/.test(b);
  if (numeric) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
