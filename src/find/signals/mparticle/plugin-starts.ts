import { posix } from 'node:path';
import { apisOf } from '../../../catalog/apis/spelt.js';
import type { Declaration, ExpoPlugin } from '../../../model/declaration.js';
import type { StartFlow } from '../../../model/flow.js';
import type { Signal } from '../../../model/signal.js';
import type { Source } from '../../../model/source.js';

/** The plugins that start mParticle. */
const rows = apisOf('mparticle').filter(({ use, role }) => use === 'plugin' && role === 'start');

/**
 * The starts that a plugin of mParticle writes into the generated AppDelegate. It writes none where the native project beside the
 * configuration already starts mParticle, and sets no ATT status on its options.
 * @param declarations Everything that is declared: the plugins among it count.
 * @param sources The parsed sources: a plugin of the app's own may change the start.
 * @param starts The starts that native code makes.
 * @returns One flow a configuration, its start at the plugin's name.
 */
export function followPluginStarts(
  declarations: readonly Declaration[],
  sources: readonly Source[],
  starts: readonly Signal[],
): readonly StartFlow[] {
  const plugins = declarations.filter((declaration) => declaration.kind === 'expo-plugin');
  const files = new Set(sources.map(({ file }) => file));
  return plugins.flatMap((listed): readonly StartFlow[] => {
    const row = rows.find(({ member }) => member === packageOf(listed.plugin));
    const native = posix.join(posix.dirname(listed.place.file), 'ios/');
    if (row === undefined || starts.some(({ place }) => place.file.startsWith(native))) return [];
    const start: Signal<'mparticle.start'> = {
      id: 'mparticle.start',
      symbol: row.symbol,
      place: listed.place,
      confidence: 'certain',
      platform: 'ios',
      enclosing: '',
      implies: [],
      detail: { kind: 'none' },
    };
    const own = plugins.find((plugin) => plugin.place.file === listed.place.file && isWritten(plugin, files));
    const question = own === undefined ? null : `Does ${own.plugin} set attStatus on the options?`;
    return [
      { kind: 'start', start, status: question === null ? 'absent' : 'undecided', statuses: [], question, plugin: row.member },
    ];
  });
}

/** `react-native-mparticle/app.plugin.js` is the package's plugin too. */
function packageOf(plugin: string): string {
  return plugin.replace(/\/app\.plugin(?:\.js)?$/, '');
}

/** Whether a plugin is a file of the repository that speaks of mParticle: only such a file was parsed. */
function isWritten({ plugin, place }: ExpoPlugin, files: ReadonlySet<string>): boolean {
  if (!plugin.startsWith('.')) return false;
  const path = posix.join(posix.dirname(place.file), plugin);
  return endings.some((ending) => files.has(`${path}${ending}`));
}

/** How Node finds the file of a module. */
const endings = ['', '.js', '.ts', '.cjs', '.mjs', '/index.js', '/index.ts', '/app.plugin.js'];
