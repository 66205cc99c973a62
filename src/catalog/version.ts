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

/** The longest requirement that is looked at; anything longer is no requirement. */
const longestRequirement = 200;

/** An operator or nothing, and a version, in which `x` stands for any number. */
const bound = /(\.\.<|<=|<|!=|>=|>|~>|[=^~])?\s*v?(\d+(?:\.(?:\d+|[xX*]))*(?:-[0-9A-Za-z][0-9A-Za-z.-]*)?)/g;

/**
 * Reads the lowest version that a requirement allows.
 * @param requirement As a manifest writes it: `~> 8.5`, `>= 8.0, < 10`, `^2.9.1`, `8.0.0..<9.0.0`, `from: "8.0.0"`.
 * @returns The version, or null where the requirement names none (a branch, a path, `*`, an upper bound only).
 */
export function minimumOf(requirement: string): string | null {
  if (requirement.length > longestRequirement || /[/\\]|\b(?:branch|revision|commit|workspace|npm)\b/.test(requirement))
    return null;
  const minima = requirement.split('||').map(minimumOfRange);
  return minima.reduce((lowest, minimum) =>
    lowest === null || minimum === null ? null : compareVersions(minimum, lowest) < 0 ? minimum : lowest,
  );
}

function minimumOfRange(range: string): string | null {
  for (const [, operator = '', version = ''] of range.matchAll(bound)) {
    if (!operator.includes('<') && operator !== '!=') return version.replace(/\.[xX*].*$/, '');
  }
  return null;
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
