import { wrapperEcosystems, type Dependency } from '../../model/dependency.js';

/**
 * Names a dependency as the folder of its checkout is named, in lower case: pods without their subspecs, Swift and Carthage
 * packages by the last part of their address.
 * @param dependency Any dependency.
 */
export function checkoutKey({ ecosystem, name, url }: Pick<Dependency, 'ecosystem' | 'name' | 'url'>): string {
  if (wrapperEcosystems.has(ecosystem)) return name.toLowerCase();
  if (ecosystem === 'cocoapods') return (name.split('/')[0] ?? name).toLowerCase();
  const bare = (url ?? name).replace(/\/$/, '').replace(/\.git$/, '');
  return (bare.split(/[/:]/).at(-1) ?? bare).toLowerCase();
}
