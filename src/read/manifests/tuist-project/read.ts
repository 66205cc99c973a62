import type { Declaration, DependencyTarget } from '../../../model/declaration.js';
import { placeKey } from '../../../model/place.js';
import type { Source } from '../../../model/source.js';
import { baseOf } from '../../../model/path.js';
import type { ManifestContents, ManifestFile, ManifestReader, SettingLine } from '../manifest.js';
import { argumentOf, callsIn, itemsIn, nameIn, textArgument, textMadeBy } from '../program/arguments.js';
import { readProgram, type ProgramExtract, type ProgramFormat, type ProgramParser, type ReadProgram } from '../program/reader.js';
import { alternatives, type Dictionary, type Entry, type ProgramCall, type Value } from '../program/value.js';
import { packagesAsked, withoutBranchVariants } from '../swift-package-calls.js';
import { lineIndex } from '../text-position.js';
import { usageDescription, usageDescriptionIn } from '../usage-description.js';
import { projectsIn } from './project.js';

const remedy = 'Fix the file. Check it with tuist generate.';

const nothing: ManifestContents = { dependencies: [], declarations: [], problems: [] };

const format: ProgramFormat = { remedy, ecosystem: 'swiftpm', extract };

/** Helpers are sources as well: what the parser does not understand of them hides no more than in any source. */
const ofHelpers: ProgramFormat = { ...format, partial: 'The parser does not understand this line of the helper.' };

/** A file of Tuist's with what the parser made of it. */
interface ParsedFile extends ManifestFile {
  readonly source: Source;
}

/**
 * Makes the reader of Tuist projects (https://docs.tuist.dev, Manifests): their packages, targets, apps and purpose strings, also where
 * functions of the project's helpers put them together.
 * @param parser Reads Swift.
 */
export function readerOf(parser: ProgramParser): ManifestReader {
  const readAll = (files: readonly ManifestFile[]): readonly ManifestContents[] => {
    const helpers = files
      .filter(({ path, text }) => isHelper(path) && isTuist(text))
      .map((file): ParsedFile => ({ ...file, source: parser.parse(file.path, file.text) }));
    return withoutEarlierDoubts(files.map((file) => readFile(parser, file, helpers)));
  };
  return { read: (path, content) => readAll([{ ...content, path }])[0] ?? nothing, readAll };
}

function isHelper(path: string): boolean {
  return path.includes('ProjectDescriptionHelpers/');
}

function isTuist(text: string): boolean {
  return /\bimport\s+ProjectDescription\b/.test(text);
}

function readFile(parser: ProgramParser, file: ManifestFile, helpers: readonly ParsedFile[]): ManifestContents {
  const { path, text } = file;
  if (!isTuist(text)) return isCutInImport(path, text) ? { ...nothing, problems: [beforeProject(path, text)] } : nothing;
  if (isHelper(path)) return readProgram(ofHelpers, parser, { ...file, file: path, library: [] });
  const library = helpers.filter((helper) => serves(helper.path, path));
  return readProgram(format, parser, { ...file, file: path, library });
}

/** Whether the helpers of a path are for another path: those of Tuist's folder for what is beside it, a plugin's for all. */
function serves(helper: string, path: string): boolean {
  const found = /^(?:(.*?)\/)?Tuist\/ProjectDescriptionHelpers\//.exec(helper);
  const home = found === null ? undefined : (found[1] ?? '');
  return home === undefined || home === '' || path.startsWith(`${home.replace(/\/$/, '')}/`);
}

/** Where one file knows the text of a purpose string that another one cannot tell, the doubt is gone. */
function withoutEarlierDoubts(contents: readonly ManifestContents[]): readonly ManifestContents[] {
  const known = new Set(
    contents.flatMap(({ declarations }) =>
      declarations.flatMap((declaration) => (declaration.kind === 'usage-description' ? [placeKey(declaration.place)] : [])),
    ),
  );
  return contents.map((content) => ({
    ...content,
    declarations: content.declarations.filter(
      ({ kind, place }) =>
        (kind !== 'prebuild-usage-description' && kind !== 'generated-info-plist') || !known.has(placeKey(place)),
    ),
  }));
}

function extract(program: ReadProgram): ProgramExtract {
  const { calls, dictionaries } = program.run;
  const asked = calls.filter(({ name }) => name === 'package' || name === 'remote').map((call) => packagesAsked(call, program));
  return {
    dependencies: withoutBranchVariants(asked.flatMap(({ dependencies }) => dependencies)),
    declarations: [
      ...calls.flatMap(appsIn),
      ...calls.flatMap((call) => targetOf(call, program)),
      ...projectsIn(program),
      ...entriesOf(dictionaries).flatMap((entry) => purposeIn(entry, program)),
    ],
    settings: entriesOf(dictionaries).flatMap((entry) => settingIn(entry, program)),
    computed: asked.flatMap(({ computed }) => computed),
    flaws: declaresNothing(program) ? [{ place: program.end, message: 'The file ends before its project.' }] : [],
  };
}

/** Whether a Project.swift gives nothing a value that something makes. */
function declaresNothing({ file, source: { statements } }: ReadProgram): boolean {
  if (!/(?:^|\/)Project\.swift$/.test(file)) return false;
  return !statements.some((statement) => statement.kind === 'declaration' && statement.value?.kind === 'call');
}

/** Whether a file has nothing but a line that may have been going to import the module of manifests. */
function isCutInImport(file: string, text: string): boolean {
  if (!/(?:^|\/)Project\.swift$/.test(file)) return false;
  const [, word = '', module = ''] = /^\s*(\w+)(?:\s+(\w+))?\s*$/.exec(text.replaceAll(/\/\/[^\n]*/g, '')) ?? [];
  const isWhole = word === 'import' || module === '';
  return word !== '' && isWhole && 'import'.startsWith(word) && 'ProjectDescription'.startsWith(module);
}

function beforeProject(file: string, text: string): ManifestContents['problems'][number] {
  const position = lineIndex(text)(text.trimEnd().length);
  return { kind: 'incomplete', place: { file, ...position }, message: 'The file ends before its project.', remedy };
}

/** `product: .app` */
function appsIn(call: ProgramCall): readonly Declaration[] {
  const product = argumentOf(call, 'product');
  return (product === null ? [] : alternatives(product)).flatMap((value): readonly Declaration[] => {
    return value.kind === 'named' && value.name === 'app' ? [{ kind: 'app-target', place: value.place }] : [];
  });
}

/** What targets are by what they make. */
const roles: Readonly<Record<string, DependencyTarget['role']>> = {
  unitTests: 'test',
  uiTests: 'test',
  commandLineTool: 'program',
  macro: 'macro',
};

/** `.target(name: "App", product: .app, dependencies: [.external(name: "Braze")])` */
function targetOf(call: ProgramCall, { placeOf }: ReadProgram): readonly DependencyTarget[] {
  const name = textArgument(call, 'name');
  const product = argumentOf(call, 'product');
  const made = product === null ? null : nameIn(product);
  if (name === null || made === null) return [];
  const uses = itemsIn(argumentOf(call, 'dependencies')).flatMap((value) => useOf(value, placeOf));
  const role = Object.hasOwn(roles, made) ? (roles[made] ?? 'target') : 'target';
  const place = placeOf(name);
  return [{ kind: 'dependency-target', name: name.text, role, parent: null, inherits: null, platform: null, uses, place }];
}

function useOf(value: Value, placeOf: ReadProgram['placeOf']): DependencyTarget['uses'] {
  return callsIn([value]).flatMap((call) => {
    const name = textArgument(call, 'name') ?? textArgument(call, 'product') ?? textArgument(call, 'target');
    return name === null ? [] : [{ name: name.text, package: null, place: placeOf(name) }];
  });
}

function entriesOf(dictionaries: readonly Dictionary[]): readonly Entry[] {
  return dictionaries.flatMap(({ entries }) => entries);
}

/** The text of an entry, as `"…"` or `.string("…")`. */
function textsIn(value: Value): readonly string[] {
  return alternatives(value).flatMap((one) => {
    const text = one.kind === 'text' ? one.text : one.kind === 'made' ? textMadeBy(one, 'string') : null;
    return text === null ? [] : [text];
  });
}

/** A purpose string; one whose text is computed is in the app all the same. */
function purposeIn({ key: written, place: at, value }: Entry, { placeOf }: ReadProgram): readonly Declaration[] {
  const key = usageDescriptionIn(written);
  if (key === null) return [];
  const place = placeOf({ kind: 'text', text: written, place: at });
  const texts = textsIn(value);
  const plugin = baseOf(place.file);
  if (texts.length === 0)
    return [
      { kind: 'prebuild-usage-description', key, plugin, place },
      { kind: 'generated-info-plist', tool: 'Tuist', place },
    ];
  return texts.map((text) => usageDescription(key, text, 'project-generator', place.file, place));
}

function settingIn({ key, place, value }: Entry, { placeOf }: ReadProgram): readonly SettingLine[] {
  if (!/^[A-Za-z_]\w*$/.test(key)) return [];
  return textsIn(value).map((text) => {
    return { kind: 'setting', name: key, value: text, place: placeOf({ kind: 'text', text: key, place }) };
  });
}
