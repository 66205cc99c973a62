/** What reading a JSON report comes to. */
export type ReadReport = Report | RefusedReport;

/** A JSON report that app-privacy wrote. */
export interface Report {
  readonly kind: 'report';
  readonly version: 1 | 2;
  /** All of it, in the order of the text: writing it gives the same bytes. */
  readonly document: Readonly<Record<string, unknown>>;
  /** The questionnaires: one for each app; of a repository with one app or none, the only one. */
  readonly questionnaires: readonly ReportedQuestionnaire[];
}

/** The questionnaire of an app in a report. */
export interface ReportedQuestionnaire {
  /** The id of the app; null in a report that tells no apps apart. */
  readonly app: string | null;
  /** Keys and indexes from the root to its data types. */
  readonly path: readonly string[];
  readonly dataTypes: readonly unknown[];
}

/** A text that is no report. */
export interface RefusedReport {
  readonly kind: 'refused';
  /** Keys and indexes from the root to what is wrong. */
  readonly path: readonly string[];
  /** What is wrong: the end of a sentence that begins with the file's name, or a sentence of its own where there is a path. */
  readonly message: string;
}
