/**
 * SwiftPM's identity of a package: the last component of its address or path, without `.git`, in lower case (SwiftPM,
 * Sources/PackageModel/PackageIdentity.swift).
 * @param address A URL, an scp-like address (`git@host:owner/name.git`) or a path.
 * @returns Null where the address ends in no name (`../..`).
 */
export function packageIdentity(address: string): string | null {
  const component = lastComponent(address);
  return component === '' || component === '.' || component === '..' ? null : component.toLowerCase();
}

/**
 * The package of a registry's identity, `scope.name` (SE-0292): the name, which is what the package's own manifest calls it.
 * @param identity As written.
 */
export function registryPackage(identity: string): string {
  return identity.slice(identity.indexOf('.') + 1).toLowerCase();
}

/**
 * The last component of an address or path, as written, without `.git` and without slashes after it.
 * @param address A URL, an scp-like address or a path; it may come out empty.
 */
export function lastComponent(address: string): string {
  let end = address.length;
  while (end > 0 && address[end - 1] === '/') end -= 1;
  const whole = address.slice(0, end);
  const name = whole.slice(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf(':')) + 1);
  return name.endsWith('.git') ? name.slice(0, -'.git'.length) : name;
}
