/**
 * The versions that a requirement allows: all between its two ends. Of alternatives (`^2.4.0 || ^3.0.0`) it is the widest span,
 * so that what holds of the whole range holds of each version that the requirement allows.
 */
export interface VersionRange {
  /** The oldest version; null where nothing limits how old it is. */
  readonly minimum: string | null;
  /** Where the range ends; null where nothing limits how new a version is. */
  readonly maximum: RangeEnd | null;
}

/** The newer end of a range. */
export interface RangeEnd {
  readonly version: string;
  /** Whether the version itself is part of the range. */
  readonly inclusive: boolean;
}
