import { wrapperEcosystems, type Dependency } from '../model/dependency.js';

/**
 * Names the package of a dependency, in lower case: a pod without its subspec, a Swift or Carthage package by its repository, as the
 * folder of its checkout is called; any other by its name.
 * @param dependency Any dependency.
 */
export function packageName({ ecosystem, name, url }: Pick<Dependency, 'ecosystem' | 'name' | 'url'>): string {
  if (wrapperEcosystems.has(ecosystem)) return name.toLowerCase();
  return (ecosystem === 'cocoapods' ? podName(name) : repositoryName(url ?? name)).toLowerCase();
}

/**
 * Names a pod without its subspec: `Firebase` of `Firebase/Core`.
 * @param name As a Podfile or podspec names it.
 */
export function podName(name: string): string {
  return name.split('/')[0] ?? name;
}

/**
 * Names a repository without what stands before it: `braze-swift-sdk` of `https://github.com/braze-inc/braze-swift-sdk.git`.
 * @param address An address of any form, or an identity.
 */
export function repositoryName(address: string): string {
  const bare = address.replace(/\/$/, '').replace(/\.git$/, '');
  return bare.split(/[/:]/).at(-1) ?? bare;
}
