import type { Settings } from './build-settings.js';
import rows from './systems.json' with { type: 'json' };

const platforms = new Map(rows.map(({ sdk, platform }) => [sdk, platform]));

/**
 * Tells for which systems a target is built: by what the list of supported platforms says, else the SDK, else the oldest versions,
 * which a project can name of systems that it does not build for. What a nearer layer says counts before either of a farther one.
 * @param layers Its build settings, filled in, the nearest first.
 * @returns Empty where nothing says.
 */
export function systemsOf(layers: readonly Pick<Settings, 'get'>[]): readonly string[] {
  for (const layer of layers) {
    for (const setting of ['SUPPORTED_PLATFORMS', 'SDKROOT']) {
      const found = namedIn(layer.get(setting) ?? '');
      if (found.length > 0) return found;
    }
  }
  return layers.map(withDeploymentTarget).find((found) => found.length > 0) ?? [];
}

/** Another setting, and `auto`, name no SDK; `iphoneos17.0` and a path into Xcode name one with its version. */
function namedIn(value: string): readonly string[] {
  const words = value.split(/\s+/).map((word) => /([a-z]+)[\d.]*(?:\.sdk)?$/.exec(word.toLowerCase())?.[1]);
  return [...new Set(words.flatMap((word) => platforms.get(word ?? '') ?? []))];
}

function withDeploymentTarget(layer: Pick<Settings, 'get'>): readonly string[] {
  return rows.flatMap(({ platform, deploymentTarget }) =>
    deploymentTarget !== null && layer.get(deploymentTarget) !== undefined ? [platform] : [],
  );
}
