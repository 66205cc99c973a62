import { posix } from 'node:path';
import type { BuildSetting, Declaration, UnreadConfiguration } from '../../model/declaration.js';
import { groupBy, groupPairs } from '../../model/group-by.js';
import type { SettingLine } from './manifest.js';

type Setting = Extract<SettingLine, { kind: 'setting' }>;
type Include = Extract<SettingLine, { kind: 'include' }>;

/** `$(NAME)`, `${NAME}`, `$(NAME:default=text)`: the name. */
const reference = /\$[({]([A-Za-z_]\w*)/g;

/** Far above any project: it bounds how deep includes are followed. */
const mostIncluded = 2000;

/**
 * Finds the definitions of the build settings to which purpose strings refer.
 * @param declarations What the manifests declare.
 * @param lines The settings of all configuration files and projects, file by file.
 * @param files The paths of all manifests.
 * @returns Those that count: of a configuration file, the last one of each setting, and none of a file that another one includes,
 * which may set it again; with the configuration files that are included and not in the repository.
 */
export function referredSettings(
  declarations: readonly Declaration[],
  lines: readonly SettingLine[],
  files: ReadonlySet<string>,
): readonly (BuildSetting | UnreadConfiguration)[] {
  const names = referredNames(declarations, lines);
  if (names.size === 0) return [];
  const byFile = groupBy(
    lines.filter((line) => line.kind === 'include' || names.has(bareName(line.name))),
    ({ place }) => place.file,
  );
  const includes = lines.filter((line) => line.kind === 'include');
  const included = new Set(includes.map(includedFile));
  const known = new Map<string, Map<string, Setting>>();
  const counted = [...byFile]
    .filter(([file]) => !included.has(file))
    .flatMap(([file, group]) =>
      file.endsWith('.xcconfig') ? [...lastLines(file, byFile, known).values()] : group.filter((line) => line.kind === 'setting'),
    );
  const unread = includes.filter((line) => !files.has(includedFile(line)) && !isOfPods(line));
  return [
    // Two files may include one and the same.
    ...[...new Set(counted)].map(
      ({ name, value, place }) => ({ kind: 'build-setting', name: bareName(name), value, place }) as const,
    ),
    ...unread.map(({ path, place }) => ({ kind: 'unread-configuration', path, place }) as const),
  ];
}

/** The settings that purpose strings name, and those that the values of these name in turn. */
function referredNames(declarations: readonly Declaration[], lines: readonly SettingLine[]): ReadonlySet<string> {
  const texts = declarations.flatMap((declaration) => (declaration.kind === 'usage-description' ? [declaration.text] : []));
  const names = new Set<string>();
  const waiting = texts.flatMap(referencesIn);
  if (waiting.length === 0) return names;
  const values = valuesByName(lines);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (names.has(name)) continue;
    names.add(name);
    for (const value of values.get(name) ?? []) for (const referred of referencesIn(value)) waiting.push(referred);
  }
  return names;
}

/** What the settings are set to, by their names without conditions: a chain of settings that refer to each other can be long. */
function valuesByName(lines: readonly SettingLine[]): ReadonlyMap<string, readonly string[]> {
  return groupPairs(
    lines.flatMap((line) =>
      line.kind === 'setting' && line.value.includes('$') ? [[bareName(line.name), line.value] as const] : [],
    ),
  );
}

function referencesIn(text: string): readonly string[] {
  return [...text.matchAll(reference)].flatMap(([, name]) => name ?? []);
}

/**
 * The last line of each setting with its condition; an include stands for the lines of its file. Each file is read once, and a file
 * that includes itself adds nothing.
 */
function lastLines(
  file: string,
  byFile: ReadonlyMap<string, readonly SettingLine[]>,
  known: Map<string, Map<string, Setting>>,
): Map<string, Setting> {
  const done = known.get(file);
  if (done !== undefined) return done;
  const last = new Map<string, Setting>();
  known.set(file, last);
  if (known.size > mostIncluded) return last;
  for (const line of byFile.get(file) ?? []) {
    const set = line.kind === 'setting' ? [line] : lastLines(includedFile(line), byFile, known).values();
    for (const setting of set) last.set(setting.name, setting);
  }
  return last;
}

/** The file that an include names, as a path of the repository; it need not be there. */
export function includedFile({ path, place }: Include): string {
  const name = path.endsWith('.xcconfig') ? path : `${path}.xcconfig`;
  return posix.normalize(posix.join(posix.dirname(place.file), name));
}

/** CocoaPods writes its configuration files at pod install; they hold no setting of the app's own. */
function isOfPods({ path }: Include): boolean {
  return /(?:^|\/)Pods\//.test(path);
}

/** Without its condition: `NAME[config=Release]`. */
function bareName(name: string): string {
  return name.split('[', 1)[0] ?? name;
}
