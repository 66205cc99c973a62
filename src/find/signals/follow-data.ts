import type { Signal } from '../../model/signal.js';
import type { DataToFollow, SentDetail } from '../detector.js';
import { followData, nothing, type Wanted } from '../flow/index.js';
import type { Program } from '../match/program.js';
import type { SymbolUse } from '../match/symbols.js';
import type { TypeResolver } from '../match/types.js';

/** In a repository of more files it takes too long to look for what data is given to. */
const mostFiles = 1000;

/**
 * Says of data that comes into the app what sends it, or to what package it is given, where the audit finds that.
 * @param program The project.
 * @param types Resolves receivers.
 * @param data What is followed.
 * @param files How many files the repository has.
 * @returns The signals of the data, and the names on whose uses in other files it depends what more is sent.
 */
export function followDetected<Id extends string>(
  program: Program,
  types: TypeResolver,
  { origins, sinks, conclude }: DataToFollow<Id>,
  files: number,
): { readonly signals: readonly Signal<Id>[]; readonly wanted: Wanted } {
  const isLarge = files > mostFiles;
  const { sent, passed, wanted } = followData(program, types, origins, sinks, isLarge);
  const signals = conclude((signal, counts = () => true) => {
    const senders = (sent.get(signal) ?? []).filter(counts);
    return detailOf(senders) ?? passed.get(signal) ?? null;
  });
  return { signals, wanted: isLarge ? nothing : wanted };
}

function detailOf([first]: readonly SymbolUse[]): SentDetail | null {
  return first === undefined ? null : { kind: 'sent', by: first.row.symbol, place: first.place };
}
