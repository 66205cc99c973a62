/** Something that `explain` explains. */
export interface Topic {
  readonly kind:
    | 'rule'
    | 'data type'
    | 'purpose'
    | 'signal'
    | 'integration'
    | 'term'
    | 'key of app-privacy.yaml'
    | 'key of Info.plist'
    | 'API category'
    | 'symbol'
    | 'class';
  readonly id: string;
  /** What else it is called. */
  readonly names: readonly string[];
  readonly title: string;
  /** Sentences. */
  readonly paragraphs: readonly string[];
  /** What is known, by label. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** Ids of topics that say more. */
  readonly see: readonly string[];
  /** Where it is written. */
  readonly source: string | null;
}
