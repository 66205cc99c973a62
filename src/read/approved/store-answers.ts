import type { ApprovedAnswer } from '../../model/comparison.js';
import { knownDataType, knownPurposes, listOf, quoted, refused, type ApprovedEntry } from './approved-file.js';

/** What App Store Connect calls the ways in which data is protected (facts/apple.md §1). */
const protections = ['DATA_LINKED_TO_YOU', 'DATA_NOT_LINKED_TO_YOU', 'DATA_USED_TO_TRACK_YOU', 'DATA_NOT_COLLECTED'];

/**
 * Reads an entry of a file for App Store Connect.
 * @param entry The entry.
 * @param key The key of its data protections.
 * @returns The answer; one that says that no data is collected stands for no data type.
 * @throws {UsageError} When it names what App Store Connect does not know, or contradicts itself.
 */
export function storeAnswers({ value, at, position }: ApprovedEntry, key: string): readonly ApprovedAnswer[] {
  const { category, purposes } = value;
  const said = listOf(value[key]);
  const unknown = said.find((protection) => !protections.some((known) => known === protection));
  if (unknown !== undefined) throw refused(`${at}: ${quoted(unknown)} is not a data protection of App Store Connect.`);
  if (category === undefined && said.includes('DATA_NOT_COLLECTED')) return [];
  const [linked, notLinked] = [said.includes('DATA_LINKED_TO_YOU'), said.includes('DATA_NOT_LINKED_TO_YOU')];
  if (linked && notLinked) throw refused(`${at} declares the data as both linked and not linked to the user.`);
  return [
    {
      id: knownDataType(category, at),
      linked: linked || notLinked ? linked : null,
      tracking: said.includes('DATA_USED_TO_TRACK_YOU'),
      purposes: knownPurposes(purposes, at),
      evidence: [],
      position,
    },
  ];
}
