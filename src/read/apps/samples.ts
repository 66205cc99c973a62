import { foldersAround } from './folders.js';
import type { KnownTarget } from './known-target.js';
import rows from './sample-words.json' with { type: 'json' };
import { baseOf, folderOf } from '../../model/path.js';

const words: ReadonlySet<string> = new Set(rows.words);
const folderWords: ReadonlySet<string> = new Set([...rows.words, ...rows.folders]);
const endings: ReadonlySet<string> = new Set(rows.endings);
const tested: ReadonlySet<string> = new Set(['test', 'tests']);

/** What shows that a library is made for others to use: a manifest under which package managers publish it. */
const publishing = /(?:\.podspec(?:\.json)?|(?:^|\/)(?:Package\.swift|plugin\.xml|pubspec\.yaml))$/;

/**
 * Tells which targets show or try how something is used. A repository that builds nothing else is made of samples: there they are the
 * apps.
 * @param paths Paths relative to the audited root.
 * @param targets All that are built.
 */
export function createSampleTest(paths: readonly string[], targets: readonly KnownTarget[]): (target: KnownTarget) => boolean {
  const libraries = paths.filter((path) => publishing.test(path) && !isInSampleFolder(path)).map(folderOf);
  const others = targets.filter((each) => !isInSampleFolder(each.project.place.file) && !isNamedSample(each));
  const hasOtherApp = others.some(({ kind }) => kind === 'app');
  const hasOther = hasOtherApp || libraries.length > 0 || others.some(({ kind }) => kind === 'library');
  const isPublished = (project: string): boolean => foldersAround(project).some((folder) => libraries.includes(folder));
  return (target) => {
    if (isInSampleFolder(target.project.place.file)) return hasOther;
    return isNamedSample(target) && (hasOtherApp || isPublished(target.project.place.file));
  };
}

function isInSampleFolder(path: string): boolean {
  return foldersAround(path).some((folder) => !isBundle(folder) && saysSo(baseOf(folder), folderWords));
}

/** An Xcode project is a folder whose name is the project's. */
function isBundle(folder: string): boolean {
  return folder.endsWith('.xcodeproj');
}

function isNamedSample({ target, project }: KnownTarget): boolean {
  return [target.name, project.name ?? ''].some((name) => saysSo(name, words));
}

/** `Examples`, `sample-apps`, `BannerExample`, `iOS Demo App`, `ExampleObjC`, and `TestHost`, which is there to run tests in; not `SampleHunt`. */
function saysSo(name: string, telling: ReadonlySet<string>): boolean {
  const parts = name
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .toLowerCase()
    .replaceAll(/\bobj c\b/g, 'objc')
    .replaceAll(/\bi os\b/g, 'ios')
    .replaceAll(/\bswift ui\b/g, 'swiftui')
    .split(/[^a-z]+/)
    .filter((part) => part !== '');
  const [last = '', before = ''] = parts.filter((part) => !endings.has(part)).reverse();
  return telling.has(last) || (last === 'host' && tested.has(before));
}
