/** What goes wrong, as probabilities. */
export type Faults = {
  /** A record of the table's stream comes again, up to ten minutes later and out of turn. */
  repeatedRecord: number;
  /** The mailer dies after SES has taken a mail and before its slot is marked. */
  crash: number;
  /** SES has taken a mail, but its answer does not arrive. */
  lostAnswer: number;
  /** An event that tells what became of a mail does not arrive. Each mail has two: taken, delivered. */
  lostEvent: number;
};

export const noFaults: Faults = { repeatedRecord: 0, crash: 0, lostAnswer: 0, lostEvent: 0 };

/** The faults that the once-only protocol has to bear. */
export const manyFaults: Faults = { repeatedRecord: 0.05, crash: 0.02, lostAnswer: 0.01, lostEvent: 0.01 };
