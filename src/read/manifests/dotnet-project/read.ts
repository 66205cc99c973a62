import type { Declaration } from '../../../model/declaration.js';
import { mostCharactersByHand } from '../dependency-reader.js';
import type { ManifestContents, ManifestFile } from '../manifest.js';
import { withoutConflictMarkers } from '../merge-conflict.js';
import { lineIndex } from '../text-position.js';
import { xmlElements } from '../../syntax/xml-elements.js';
import { evaluate, type BuildFile } from './evaluate.js';
import { projectsOf } from './targets.js';

const nothing: ManifestContents = { dependencies: [], declarations: [], problems: [] };

/** Reads one file as all of its kind are read. */
export function read(path: string, content: Omit<ManifestFile, 'path'>): ManifestContents {
  return readAll([{ path, ...content }])[0] ?? nothing;
}

/**
 * Reads which projects there are for iOS and other systems, what each of them is built from, and which other projects it uses
 * (https://learn.microsoft.com/en-us/visualstudio/msbuild/common-msbuild-project-items). Damage is told where packages are read.
 * @param files In the order of their paths.
 */
export function readAll(files: readonly ManifestFile[]): readonly ManifestContents[] {
  const texts = files.map(({ text }) => (text.length > mostCharactersByHand ? '' : withoutConflictMarkers(text).text));
  const known = files.map(({ path }, index): BuildFile => ({ path, xml: xmlElements(texts[index] ?? '') }));
  const byPath = new Map(known.map((each) => [each.path, each]));
  const projects = known.filter(({ path }) => path.endsWith('.csproj')).map((each) => evaluate(each, byPath));
  const found = new Map(projectsOf(projects).map((project) => [project.file, project]));
  return files.map(({ path }, index) => {
    const project = found.get(path);
    if (project === undefined) return nothing;
    const positionOf = lineIndex(texts[index] ?? '');
    const declared = project.declare((offset) => ({ file: path, ...positionOf(offset) }));
    const app: Declaration = { kind: 'app-target', place: declared.place };
    return { ...nothing, declarations: project.isApp ? [declared, app] : [declared] };
  });
}
