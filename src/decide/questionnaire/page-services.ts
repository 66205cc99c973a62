import { citation } from '../../catalog/citation.js';
import { dataTypes } from '../../catalog/data-types.js';
import { pageServiceOf } from '../../catalog/page-services.js';
import type { Party } from '../../model/answer.js';
import type { DataTypeId } from '../../model/data-type.js';
import { groupBy } from '../../model/group-by.js';
import type { Signal } from '../../model/signal.js';
import { claim, question, type Claim } from './claim.js';
import { evidenceOf, usesOf } from './uses.js';

/** What pages load of one service. */
interface Contacted {
  /** Null where the catalog does not have the host. */
  readonly row: ReturnType<typeof pageServiceOf>;
  /** The id of the service, or the host. */
  readonly id: string;
  readonly host: string;
  readonly dataType: DataTypeId;
  readonly noun: string;
  readonly signals: readonly Signal[];
}

/**
 * Says what services collect whose scripts the pages of an app load, or whose pages it shows: a script runs as soon as the page has it.
 * @param signals All signals.
 */
export function claimsOfPageServices(signals: readonly Signal[]): readonly Claim[] {
  const contacts = signals.flatMap((signal) => (signal.detail.kind === 'service' ? [{ ...signal.detail, signal }] : []));
  const groups = [...groupBy(contacts, ({ host, service }) => service ?? host).values()];
  return dataTypes.flatMap(({ id: dataType, noun }) =>
    groups.flatMap((group): readonly Claim[] => {
      const telling = group.map(({ signal }) => signal).filter(({ implies }) => implies.includes(dataType));
      const [{ host, service }] = group;
      const row = service === null ? null : pageServiceOf(service);
      return telling.length === 0 ? [] : [claimOf({ row, id: service ?? host, host, dataType, noun, signals: telling })];
    }),
  );
}

function claimOf(contacted: Contacted): Claim {
  const { row, host, noun, signals } = contacted;
  if (row === null)
    return claim({
      ...common(contacted, signals, 'review'),
      text: `A page of the app loads a script from ${host}, and the catalog does not have this host. The script might collect ${noun}.`,
      question: question('collected', `Does the script that a page of the app loads from ${host} collect ${noun}?`),
    });
  const sure = signals.filter(({ confidence }) => confidence !== 'possible');
  if (sure.length > 0)
    return claim({
      ...common(contacted, sure, 'yes'),
      text: `${row.name} collects ${noun}: a page that the app shows loads it (${usesOf(sure)}).`,
    });
  return claim({
    ...common(contacted, signals, 'review'),
    text: `The code contains an address of ${row.name} (${usesOf(signals)}), which collects ${noun} if a page that the app shows loads it.`,
    question: question('collected', `Does the app show a page of ${row.name}, which collects ${noun}?`),
  });
}

function common({ row, id, host, dataType }: Contacted, signals: readonly Signal[], collected: Party['collects']) {
  return {
    dataType,
    by: 'sdk',
    collected,
    source: row === null ? null : citation(row.source),
    evidence: evidenceOf(signals),
    parties: [{ kind: 'sdk', id, name: row?.name ?? host, collects: collected, tracking: 'review' }],
  } as const;
}
