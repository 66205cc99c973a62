import type { Answer, Evidence } from '../../model/answer.js';
import type { Assessment, Project } from '../../model/assessment.js';
import { groupBy } from '../../model/group-by.js';
import type { Integration } from '../../model/integration.js';
import type { Place } from '../../model/place.js';
import type { ThirdPartySdk } from '../../model/third-party-sdk.js';

/** Everything that answers rest on, each once. */
export interface Exhibits {
  /** Places in code and declarations by file: E1, E2, … */
  readonly files: readonly EvidenceFile[];
  /** mParticle's SDKs: M1, … */
  readonly mparticle: readonly (Project['sdks'][number] & { readonly ref: string })[];
  /** The integrations of mParticle with their kits: P1, … */
  readonly partners: readonly (Integration & { readonly ref: string })[];
  /** Other SDKs that declare something: S1, … */
  readonly sdks: readonly DeclaringSdk[];
  /** Names of the SDKs whose privacy manifests declare nothing. */
  readonly silentSdks: readonly string[];
}

/** The evidence in one file. */
export interface EvidenceFile {
  readonly file: string;
  readonly evidence: readonly (Evidence & { readonly ref: string })[];
}

/** An SDK with the names of what it declares. */
export interface DeclaringSdk extends ThirdPartySdk {
  readonly ref: string;
  readonly declares: readonly string[];
}

/** What answers rest on, and how an answer refers to it. */
export interface NumberedEvidence extends Exhibits {
  /** The numbers of what an answer rests on, each once. */
  refsOf(answer: Answer): readonly string[];
}

/**
 * Numbers what answers rest on. Evidence that is the line of a partner or an SDK refers to it, so that each is listed once.
 * @param assessment What the audit found.
 * @param answers Those that are filed.
 */
export function numberEvidence(
  { project, integrations, thirdPartySdks, questionnaire }: Assessment,
  answers: readonly Answer[],
): NumberedEvidence {
  const names = new Map(questionnaire.dataTypes.map(({ id, name }) => [id, name]));
  const mparticle = numbered('M', project.sdks);
  const partners = numbered('P', integrations);
  const known = thirdPartySdks.filter(({ basis }) => basis !== 'unknown');
  const sdks = numbered(
    'S',
    known
      .filter((sdk) => sdk.dataTypes.length > 0 || sdk.tracking || sdk.flaws.length > 0)
      .map((sdk) => ({ ...sdk, declares: sdk.dataTypes.map(({ id }) => names.get(id) ?? id) })),
  );
  const owners = new Map<string, readonly string[]>();
  const own = (ref: string, places: readonly Place[]): void => {
    for (const key of places.map(keyOf)) owners.set(key, [...(owners.get(key) ?? []), ref]);
  };
  for (const { ref, place } of mparticle) own(ref, [place]);
  for (const { ref, sources } of partners)
    own(
      ref,
      sources.map(({ place }) => place),
    );
  for (const { ref, place, dataTypes } of sdks) own(ref, [place, ...dataTypes.map((type) => type.place)]);

  const rest = answers.flatMap(({ evidence }) => evidence).filter(({ place }) => !owners.has(keyOf(place)));
  const files = [...groupBy(rest, ({ place }) => place.file).values()];
  const evidence = numbered(
    'E',
    files.flatMap((inFile) =>
      [...groupBy(inFile, spotOf).values()]
        .map(mostTelling)
        .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column),
    ),
  );
  const refs = new Map(evidence.map((item) => [spotOf(item), item.ref]));
  const refsOf = (answer: Answer): readonly string[] => {
    const found = answer.evidence.flatMap((item) => {
      const ref = refs.get(spotOf(item));
      return ref === undefined ? (owners.get(keyOf(item.place)) ?? []) : [ref];
    });
    return [...new Set(found)];
  };
  return {
    files: [...groupBy(evidence, ({ place }) => place.file).values()].map((inFile) => ({
      file: inFile[0].place.file,
      evidence: inFile,
    })),
    ...{ mparticle, partners, sdks, refsOf },
    silentSdks: known
      .filter(({ id, basis }) => basis !== 'later-version' && !sdks.some((sdk) => sdk.id === id))
      .map(({ name }) => name),
  };
}

/** What says more of the same place says it in more words. */
function mostTelling(items: readonly [Evidence, ...Evidence[]]): Evidence {
  return items.reduce((longest, item) => (item.what.length > longest.what.length ? item : longest));
}

function spotOf({ place }: Evidence): string {
  return `${keyOf(place)}:${place.column}`;
}

function keyOf({ file, line }: Place): string {
  return `${file}:${line}`;
}

/**
 * Numbers things.
 * @param letter What the numbers begin with.
 * @param items In the order of their numbers.
 */
export function numbered<Item extends object>(
  letter: string,
  items: readonly Item[],
): readonly (Item & { readonly ref: string })[] {
  return items.map((item, index) => ({ ...item, ref: `${letter}${index + 1}` }));
}

/**
 * Writes numbers in a row as a range.
 * @param refs `E1`, `P1`, `P2`, `P3`, in any order.
 * @returns `E1`, `P1–P3`: sorted, each once.
 */
export function inRanges(refs: readonly string[]): readonly string[] {
  const sorted = [...new Set(refs)].sort((a, b) =>
    a[0] === b[0] ? numberOf(a) - numberOf(b) : (a[0] ?? '') < (b[0] ?? '') ? -1 : 1,
  );
  const runs: string[][] = [];
  for (const ref of sorted) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && last[0] === ref[0] && numberOf(last) + 1 === numberOf(ref)) runs.at(-1)?.push(ref);
    else runs.push([ref]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0] ?? ''}–${run.at(-1) ?? ''}`] : run));
}

function numberOf(ref: string): number {
  return Number(ref.slice(1));
}
