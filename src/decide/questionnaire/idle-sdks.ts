import { citation } from '../../catalog/citation.js';
import { collectingSdks, dependencyOf, type CollectingSdk } from '../../catalog/collecting-sdks.js';
import { dataTypes } from '../../catalog/data-types.js';
import { kindsOf } from '../../catalog/sdk-kinds.js';
import type { DataTypeId } from '../../model/data-type.js';
import type { Dependency } from '../../model/dependency.js';
import type { Signal } from '../../model/signal.js';
import type { ThirdPartySdk } from '../../model/third-party-sdk.js';
import { claim, type Claim } from './claim.js';

/** What shows whether an SDK is started, and has something to collect. */
export interface IdleInput {
  readonly signals: readonly Signal[];
  readonly dependencies: readonly Dependency[];
  /** Whether all code that runs in the app was read. */
  readonly isAllRead: boolean;
}

/** Why an SDK does not collect a data type that it declares; null where it may. */
type Reason = (row: CollectingSdk, dataType: DataTypeId, input: IdleInput) => string | null;

/**
 * Leaves out what SDKs declare that collect nothing before they are started and that nothing in the app starts, and what an SDK collects
 * only of something that the app does not do.
 * @param sdks The third-party SDKs.
 * @param input The app.
 */
export function withoutIdle(sdks: readonly ThirdPartySdk[], input: IdleInput): readonly ThirdPartySdk[] {
  return sdks.map((sdk) => ({ ...sdk, dataTypes: sdk.dataTypes.filter(({ id }) => reasonOf(sdk, id, input) === null) }));
}

/**
 * Says why that is left out.
 * @param sdks The third-party SDKs.
 * @param input The app.
 */
export function claimsOfIdle(sdks: readonly ThirdPartySdk[], input: IdleInput): readonly Claim[] {
  return dataTypes.flatMap(({ id, noun }) =>
    sdks.flatMap((sdk): readonly Claim[] => {
      const reason = sdk.dataTypes.some((declared) => declared.id === id) ? reasonOf(sdk, id, input) : null;
      if (reason === null) return [];
      const text = `${sdk.name} declares ${noun}, but ${reason}.`;
      const evidence = [{ what: sdk.name, place: sdk.place }];
      return [claim({ dataType: id, by: 'sdk', collected: 'no', source: sourceOf(sdk, id), text, evidence })];
    }),
  );
}

function reasonOf({ id }: ThirdPartySdk, dataType: DataTypeId, input: IdleInput): string | null {
  const row = input.isAllRead ? collectingSdks.find((each) => each.id === id) : undefined;
  return row === undefined
    ? null
    : (notStarted(row, dataType, input) ?? notNeeded(row, dataType, input) ?? notCalled(row, dataType, input));
}

/** Where it is written: the vendor's word for the label where that leaves out what the privacy manifest lists. */
function sourceOf({ id, source }: ThirdPartySdk, dataType: DataTypeId): string | null {
  const row = collectingSdks.find((each) => each.id === id)?.onlyByCalls;
  return row?.ids.includes(dataType) === true ? citation(row.source) : source;
}

const notStarted: Reason = ({ startedBy }, _, { signals, dependencies }) => {
  if (startedBy === undefined || dependencies.some(({ ecosystem }) => startedBy.unless.includes(ecosystem))) return null;
  const isStarted = signals.some(({ detail }) => detail.kind === 'sdk' && detail.sdk === startedBy.sdk);
  return isStarted ? null : 'it collects nothing before it is started, and nothing in the app starts it';
};

const notNeeded: Reason = (row, dataType, { signals, dependencies }) => {
  const need = row.needs?.find(({ id }) => id === dataType);
  if (need === undefined) return null;
  const isSeen = signals.some(({ id }) => id === need.signal);
  const ofKind = dependencies.some(({ name }) => kindsOf(name).some(({ id }) => id === need.kind));
  const others = collectingSdks.filter((other) => other.id !== row.id && other.starts.includes(dataType));
  const isOthers = others.some((other) => dependencyOf(other, dependencies) !== null);
  return isSeen || ofKind || isOthers ? null : 'the audit found no such data in the app';
};

const notCalled: Reason = ({ apis, onlyByCalls }, dataType, { signals }) => {
  if (onlyByCalls?.ids.includes(dataType) !== true) return null;
  const calls = signals.filter(({ detail }) => detail.kind === 'sdk' && apis.includes(detail.sdk));
  // What uses the SDK out of sight may ask for more out of sight.
  const isOpen = calls.length === 0 || calls.some(({ implies }) => implies.includes(dataType));
  return isOpen ? null : 'it collects this only where the app asks for it, and the audit found no call that does';
};
