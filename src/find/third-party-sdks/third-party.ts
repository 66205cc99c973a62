import { isDevelopmentTool } from '../../catalog/development-tools.js';
import { nativePackageOf } from '../../catalog/native-packages.js';
import { sdkManifestsOf } from '../../catalog/sdk-manifests.js';
import { sdkNameOf } from '../../catalog/sdks.js';
import { integrationOfKit } from '../../catalog/kits.js';
import type { Dependency } from '../../model/dependency.js';
import { packageName } from '../../catalog/package-name.js';

/**
 * Whether a dependency is somebody else's code in the app: neither mParticle's SDK, nor a kit of it, nor a module of the app's own,
 * nor a tool that builds or tests the app.
 * @param dependency Any dependency.
 */
export function isThirdParty(dependency: Dependency): boolean {
  const { ecosystem, name } = dependency;
  // The pod of a wrapper is called as its npm package.
  const isMParticle = sdkNameOf(ecosystem, name) !== null || sdkNameOf('npm', name) !== null;
  const isElsewhere = isOwn(dependency) || isMParticle || isDevelopmentTool(packageName(dependency));
  return !isElsewhere && integrationOfKit(dependency) === null;
}

/** What React Native itself consists of; other packages of npm, and plugins of Flutter, lie in such folders too. */
const framework = /node_modules\/(?:react-native|hermes-engine)\//;

/** Whether a package lies in the repository as a module of the app's own: a vendor's SDK stays one there. */
function isOwn(dependency: Dependency): boolean {
  const { path } = dependency;
  if (path === undefined) return false;
  const isPackage = /(?:^|\/)(?:node_modules|\.symlinks)\//.test(path);
  return framework.test(`${path}/`) || (!isPackage && !isVendors(dependency));
}

function isVendors(dependency: Dependency): boolean {
  const { ecosystem, name } = dependency;
  return sdkManifestsOf(dependency, []).length > 0 || nativePackageOf(ecosystem, name)?.kind === 'sdk';
}
