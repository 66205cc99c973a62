/** The ids of all signals; derived from the detectors' registry. */
export type SignalId = string;
