import { importsByName } from '../../catalog/apis/tokens.js';
import { citation } from '../../catalog/citation.js';
import { dataTypes } from '../../catalog/data-types.js';
import { broughtBy, dependencyOf, collectingSdks, type CollectingSdk } from '../../catalog/collecting-sdks.js';
import { sdkManifestOf } from '../../catalog/sdk-manifests.js';
import type { Evidence, Party } from '../../model/answer.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { Dependency } from '../../model/dependency.js';
import type { Signal } from '../../model/signal.js';
import type { SdkDataType, ThirdPartySdk } from '../../model/third-party-sdk.js';
import { claim, question, type Claim } from './claim.js';
import { evidenceOf, usesOf } from './uses.js';

/** An SDK among the dependencies, with the calls that start it and those that give it data. */
export interface UsedSdk {
  readonly row: CollectingSdk;
  readonly party: Omit<Party, 'collects' | 'tracking'>;
  /** What its privacy manifests declare; null where none is known. */
  readonly declared: ThirdPartySdk | null;
  /** Where the app names it; null where only its code does. */
  readonly named: Evidence | null;
  readonly calls: readonly Signal[];
  /** Where files import it, though no dependency brings it. */
  readonly imports: readonly Signal[];
}

/**
 * Finds the SDKs that the app builds with, each with its calls. What the app calls it builds with, also if no file in the repository says
 * from where.
 * @param signals All signals.
 * @param sdks The third-party SDKs of which nobody has said what they collect.
 * @param dependencies All dependencies.
 */
export function findUsedSdks(
  signals: readonly Signal[],
  sdks: readonly ThirdPartySdk[],
  dependencies: readonly Dependency[],
): readonly UsedSdk[] {
  const listed = collectingSdks.flatMap((row) => listedSdk(row, signals, sdks, dependencies) ?? []);
  const names = new Set([...broughtBy(dependencies), ...listed.map(({ row }) => row)].map(({ name }) => name));
  const others = collectingSdks.filter((row) => !names.has(row.name) && isFirst(row));
  return [...listed, ...others.flatMap((row) => unlistedSdk(row, signals) ?? [])];
}

/** Of the rows of one SDK, such as those for its packages in two languages, the first. */
function isFirst(row: CollectingSdk): boolean {
  return collectingSdks.find(({ name }) => name === row.name) === row;
}

/**
 * Says what SDKs collect that the app both builds with and starts or uses: one sign alone leaves a question.
 * @param used The SDKs that the app builds with.
 */
export function claimsOfUsedSdks(used: readonly UsedSdk[]): readonly Claim[] {
  return dataTypes.flatMap(({ id, noun }) => used.flatMap((sdk) => claimOf(sdk, id, noun)));
}

/**
 * The calls of SDKs that the app builds with: what they give away is said of the SDKs, and is no access of the app's own besides.
 * @param used The SDKs that the app builds with.
 */
export function callsOfUsedSdks(used: readonly UsedSdk[]): ReadonlySet<Signal> {
  return new Set(used.flatMap(({ calls }) => calls));
}

function listedSdk(
  row: CollectingSdk,
  signals: readonly Signal[],
  sdks: readonly ThirdPartySdk[],
  dependencies: readonly Dependency[],
): UsedSdk | null {
  const declared = sdks.find(({ id }) => id === row.id) ?? null;
  const place = declared?.place ?? dependencyOf(row, dependencies)?.place;
  if (place === undefined) return null;
  return {
    ...usedSdk(row, signals),
    declared,
    named: { what: row.name, place },
  };
}

/** An SDK of which only calls tell: one that starts every product of a vendor tells of none. */
function unlistedSdk(row: CollectingSdk, signals: readonly Signal[]): UsedSdk | null {
  const isShown = signals.some(
    ({ confidence, detail, language }) =>
      confidence !== 'possible' &&
      language !== undefined &&
      importsByName(language) &&
      detail.kind === 'sdk' &&
      isOnlyOf(detail.sdk, row),
  );
  const used = usedSdk(row, signals);
  if (isShown) return used;
  return used.imports.length > 0 ? { ...used, calls: [] } : null;
}

/** Whether a table of APIs is of one SDK alone. */
function isOnlyOf(table: string, { name, apis }: CollectingSdk): boolean {
  return (
    apis.includes(table) && collectingSdks.filter((other) => other.apis.includes(table)).every((other) => other.name === name)
  );
}

function usedSdk(row: CollectingSdk, signals: readonly Signal[]): UsedSdk {
  return {
    row,
    declared: null,
    party: { kind: 'sdk', id: row.id, name: `${row.name} SDK` },
    named: null,
    ...callsAndImports(row, signals),
  };
}

function callsAndImports({ apis }: CollectingSdk, signals: readonly Signal[]): Pick<UsedSdk, 'calls' | 'imports'> {
  const own = signals.filter(({ detail }) => detail.kind === 'sdk' && apis.includes(detail.sdk));
  const isImport = ({ id }: Signal): boolean => id === 'collection.import';
  return { calls: own.filter((signal) => !isImport(signal)), imports: own.filter(isImport) };
}

function claimOf(sdk: UsedSdk, dataType: DataTypeId, noun: string): readonly Claim[] {
  const { row, declared } = sdk;
  const manifest = declared?.dataTypes.find(({ id }) => id === dataType) ?? null;
  const use = manifest ?? row.guidance?.find(({ id }) => id === dataType) ?? null;
  const telling = callsThatTell(sdk, dataType, manifest !== null);
  if (telling.length > 0) return [claimOfCalls({ sdk, dataType, noun, use }, telling)];
  const accounts = callsThatMayTell(sdk, dataType);
  if (accounts.length > 0) return [claimOfAccounts({ sdk, dataType, noun, use }, accounts)];
  return claimsWithoutCalls({ sdk, dataType, noun, use }, manifest !== null);
}

/** What is said of an SDK of which no call tells that it collects a data type. @param isDeclared Its privacy manifest asks already. */
function claimsWithoutCalls(subject: Subject, isDeclared: boolean): readonly Claim[] {
  const { sdk, dataType } = subject;
  const { row } = sdk;
  if (sdk.imports.length > 0) return typesOf(row).includes(dataType) ? [claimOfImports(subject)] : [];
  return isLinked(sdk) && row.starts.includes(dataType) && !isDeclared ? [claimOfSilence(subject)] : [];
}

/** The calls with which an SDK collects a data type: by what they are given, by starting it, or any where its manifest lists defaults. */
function callsThatTell(sdk: UsedSdk, dataType: DataTypeId, isDeclared: boolean): readonly Signal[] {
  const { row, calls } = sdk;
  const isDefault = isLinked(sdk) && isDeclared && row.listsDefaults === true;
  const isStarted = isLinked(sdk) && startsWith(row).includes(dataType);
  return calls.filter(({ id, implies }) => implies.includes(dataType) || isDefault || (isStarted && id === 'collection.start'));
}

/** The calls with which an SDK gets a data type where the account of the user elsewhere has it, or a dashboard asks for it. */
function callsThatMayTell({ calls }: UsedSdk, dataType: DataTypeId): readonly Signal[] {
  return calls.filter(({ detail }) => detail.kind === 'sdk' && detail.mayImply?.includes(dataType) === true);
}

/** One call starts every product of a package, and the app may not link this one. */
function isLinked({ declared }: UsedSdk): boolean {
  return declared?.linked !== false;
}

/** What an SDK collects once it is started. */
function startsWith({ starts, besides = [] }: CollectingSdk): readonly DataTypeId[] {
  return [...starts, ...besides];
}

/** How an SDK uses a data type: what its privacy manifests declare, or else its vendor. */
type SdkUse = Pick<SdkDataType, 'tracking' | 'purposes'> & { readonly linked: boolean | null };

/** What is claimed, and what is known of how the SDK uses it. */
interface Subject {
  readonly sdk: UsedSdk;
  readonly dataType: DataTypeId;
  readonly noun: string;
  readonly use: SdkUse | null;
}

function claimOfCalls(subject: Subject, telling: readonly Signal[]): Claim {
  const { row } = subject.sdk;
  const sure = telling.filter(({ confidence }) => confidence !== 'possible');
  if (sure.length > 0)
    return claim({
      ...common(subject, sure, 'yes'),
      text: `${row.name} collects ${subject.noun}: the app ${subject.sdk.named === null ? '' : 'builds with it and '}calls ${usesOf(sure)}.`,
    });
  return claim({
    ...common(subject, telling, 'review'),
    text: `${row.name} collects ${subject.noun} if the app calls ${usesOf(telling)} here.`,
    question: question('collected', `Does the app call ${usesOf(telling)}, with which ${row.name} collects ${subject.noun}?`),
  });
}

function claimOfAccounts(subject: Subject, calls: readonly Signal[]): Claim {
  const { row } = subject.sdk;
  return claim({
    ...common(subject, calls, 'review'),
    text: `${row.name} can get ${subject.noun} from the account with which people sign in: the app calls ${usesOf(calls)}.`,
    question: question(
      'collected',
      `Does ${row.name} get ${subject.noun} from the account with which people sign in (${usesOf(calls)})?`,
    ),
  });
}

function claimOfSilence(subject: Subject): Claim {
  const { row } = subject.sdk;
  return claim({
    ...common(subject, [], 'review'),
    text: `${row.name} collects ${subject.noun} once it is started. The audit found no call that starts it.`,
    question: question('collected', `Does the app start ${row.name}, which then collects ${subject.noun}?`),
  });
}

/** What an SDK collects: once it is started, or by what its privacy manifest declares where starting it collects nothing. */
function typesOf({ id, starts }: CollectingSdk): readonly DataTypeId[] {
  return starts.length > 0 ? starts : (sdkManifestOf(id)?.dataTypes.map((declared) => declared.id) ?? []);
}

function claimOfImports(subject: Subject): Claim {
  const { row, imports } = subject.sdk;
  return claim({
    ...common(subject, imports, 'review'),
    text: `The code imports ${row.name}, which collects ${subject.noun}. No dependency file that the audit read lists it, and the audit found no call that starts it.`,
    question: question('collected', `Does the app build with ${row.name} and start it, which then collects ${subject.noun}?`),
  });
}

/** Data by which an app tells an SDK who the user is. */
const identities: readonly DataTypeId[] = ['USER_ID', 'EMAIL_ADDRESS', 'PHONE_NUMBER'];

/** What an SDK is told who the user is, it sends with everything else: then all of it is linked, whatever it declares. */
function linkedBy({ calls }: UsedSdk, use: SdkUse | null): Claim['linked'] {
  const isTold = calls.some(
    ({ confidence, implies }) => confidence !== 'possible' && identities.some((id) => implies.includes(id)),
  );
  if (isTold) return 'yes';
  return use === null || use.linked === null ? null : use.linked ? 'yes' : 'no';
}

function common({ sdk, dataType, use }: Subject, calls: readonly Signal[], collected: Party['collects']) {
  const { row, party, named } = sdk;
  const tracking = use === null ? null : use.tracking ? 'review' : 'no';
  return {
    dataType,
    by: 'sdk',
    collected,
    linked: linkedBy(sdk, use),
    tracking,
    purposes: use?.purposes ?? [],
    source: citation(row.source),
    evidence: [...evidenceOf(calls), ...(named === null ? [] : [named])],
    parties: [{ ...party, collects: collected, tracking: tracking ?? 'review' }],
  } as const;
}
