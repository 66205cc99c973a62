import type { BuildPlatforms } from '../../../model/declaration.js';
import type { Place } from '../../../model/place.js';

/** Settings that only a target has that runs on iOS, by Xcode's build settings reference. */
const ofIos: ReadonlySet<string> = new Set(['IPHONEOS_DEPLOYMENT_TARGET', 'TARGETED_DEVICE_FAMILY', 'SUPPORTS_MACCATALYST']);

/** The settings that say for which systems a target builds. */
const telling: ReadonlySet<string> = new Set(['SDKROOT', 'SUPPORTED_PLATFORMS']);

/** Collects from the build settings of a project whether all that it builds is for macOS. */
export interface PlatformCollector {
  /** Takes one setting, with the place of its name. */
  add(name: string, value: string, place: () => Place): void;
  /** What the settings say; null where none of them says anything. */
  result(): BuildPlatforms | null;
}

/** Starts collecting. A setting whose value is another setting or `auto` may mean any system. */
export function createPlatformCollector(): PlatformCollector {
  let first: Place | null = null;
  let isMacOnly = true;
  return {
    add(name, value, place) {
      const key = name.replace(/\[.*$/, '');
      if (!telling.has(key) && !ofIos.has(key)) return;
      first ??= place();
      if (!(telling.has(key) && value.trim() === 'macosx')) isMacOnly = false;
    },
    result: () => (first === null ? null : { kind: 'build-platforms', isMacOnly, place: first }),
  };
}
