import { cartfile } from './cartfile/index.js';
import { cartfileResolved } from './cartfile-resolved/index.js';
import type { Manifest } from './manifest.js';
import { packageJson } from './package-json/index.js';
import { packageLock } from './package-lock/index.js';
import { packageResolved } from './package-resolved/index.js';
import { packageSwift } from './package-swift/index.js';
import { pnpmLock } from './pnpm-lock/index.js';
import { podfile } from './podfile/index.js';
import { podfileLock } from './podfile-lock/index.js';
import { podspec } from './podspec/index.js';
import { yarnLock } from './yarn-lock/index.js';

/** Every manifest format, by name. A file can match several. */
export const manifests = [
  cartfile,
  cartfileResolved,
  packageJson,
  packageLock,
  packageResolved,
  packageSwift,
  pnpmLock,
  podfile,
  podfileLock,
  podspec,
  yarnLock,
] as const satisfies readonly Manifest[];
