import type { ListedDrift, ListedFinding } from '../../model/portfolio.js';
import type { Verdict } from '../../model/verdict.js';

/**
 * What a portfolio takes from a JSON report whose schema was checked. Everything can be missing: reports of version 1 and those of `check`
 * have less.
 */
export interface WrittenReport extends WrittenParts {
  /** In version 1 what each project file states of an app. */
  readonly apps?: readonly (Partial<WrittenApp> & WrittenVariant)[];
  readonly project?: { readonly sdks?: WrittenParts['sdks'] };
  readonly commit?: { readonly kind: string; readonly id?: string };
  readonly findings?: readonly (Omit<ListedFinding, 'state'> & {
    readonly state?: ListedFinding['state'];
    readonly app?: string | null;
  })[];
  readonly problems?: readonly WrittenProblem[];
}

interface WrittenProblem {
  readonly kind?: 'incomplete' | 'partial';
  readonly file?: string;
  readonly line?: number;
  readonly message?: string;
  readonly remedy?: string;
}

/** What project files state of an app. */
export interface WrittenVariant {
  readonly name?: string | null;
  readonly bundleId?: string | null;
}

/** An app of version 2. */
export interface WrittenApp extends WrittenParts {
  readonly id: string;
  readonly name: string;
  readonly isSample: boolean;
  readonly variants: readonly WrittenVariant[];
}

/** What is told of an app; version 1 has it at the top. */
export interface WrittenParts {
  readonly sdks?: readonly { readonly name: string; readonly version: string | null }[];
  readonly integrations?: readonly { readonly id: string; readonly name: string; readonly tracking?: Verdict | boolean }[];
  readonly thirdPartySdks?: readonly {
    readonly id: string;
    readonly name: string;
    readonly basis?: string;
    readonly tracking?: boolean;
  }[];
  readonly questionnaire?: {
    readonly tracking?: { readonly answer?: Verdict };
    readonly questions?: readonly WrittenQuestion[];
    readonly dataTypes?: readonly { readonly id: string; readonly questions?: readonly WrittenQuestion[] }[];
  };
  readonly undecided?: readonly string[];
  readonly comparison?: { readonly changes?: readonly WrittenChange[] };
  readonly since?: { readonly head?: string; readonly changes?: readonly WrittenChange[] };
}

/** A change of an answer. */
export type WrittenChange = Omit<ListedDrift, 'since'>;

interface WrittenQuestion {
  readonly text: string;
}
