import { nativePackageOf } from '../../catalog/native-packages.js';
import { sdkNameOf } from '../../catalog/sdks.js';
import plugins from './expo-plugins.json' with { type: 'json' };

/** When a plugin writes a purpose string of its own where the app gives none. */
export type Written = 'always' | 'unless-false' | 'if-given';

/** A purpose string that a plugin can write into Info.plist at prebuild. */
export interface PluginText {
  readonly key: string;
  /** The option of the plugin that holds the app's own text. */
  readonly option: string;
  /** `unless-false`: the option set to `false` keeps the plugin from writing it; `if-given`: the plugin has no text of its own. */
  readonly written: Written;
  /** An option on whose truth it depends whether the plugin looks at the key at all. */
  readonly when: { readonly option: string; readonly is: boolean } | null;
}

const texts: ReadonlyMap<string, readonly PluginText[]> = new Map(
  plugins.map((row) => [row.plugin, row.texts.map((text) => ({ ...text, written: text.written as Written }))]),
);

/**
 * Whether it is known what a plugin writes into Info.plist: its row says so, or its package is known to collect nothing by itself and
 * so asks for no permission to track. mParticle's own plugin only starts its SDK.
 * @param plugin As the app's configuration names it.
 */
export function isKnownPlugin(plugin: string): boolean {
  const name = packageOf(plugin);
  return texts.has(name) || nativePackageOf('npm', name)?.kind === 'none' || sdkNameOf('npm', name) !== null;
}

function packageOf(plugin: string): string {
  return plugin.replace(/\/app\.plugin(?:\.js)?$/, '');
}

/**
 * The purpose strings that a plugin can write (plugins.json, read off the published packages); none for an unknown one.
 * @param plugin As the app's configuration names it: a package, or a file in it (`expo-camera/app.plugin.js`).
 */
export function pluginTexts(plugin: string): readonly PluginText[] {
  return texts.get(packageOf(plugin)) ?? [];
}
