/** Lots of several kinds: `[share of 100, from, to]` days each. */
export type Pace = readonly (readonly [number, number, number])[];

/** How people work, and what befalls their projects. */
export type Habits = {
  /** Everybody has opened within these days. */
  openingDays: number;
  /** The share of projects that are opened long after their kick-off. */
  openedLate: number;
  /** When a milestone is handed in, from its due date. */
  handingIn: Pace;
  /** How long it is under review. */
  reviewing: Pace;
  /** How long a suspension lasts. */
  pausing: Pace;
  /** The share of first and second versions that are returned, and of milestones that are rescheduled. */
  returned: number;
  rescheduled: number;
  /** What befalls a project so many times a year; and a person, whose address changes. */
  yearly: { suspension: number; withdrawal: number; goingBack: number; reassignment: number; newAddress: number };
};

const nothing = { suspension: 0, withdrawal: 0, goingBack: 0, reassignment: 0, newAddress: 0 };

/** People as they are: early, on the day, late, very late, when nobody hopes any more. */
export const human: Habits = {
  openingDays: 90,
  openedLate: 0.1,
  handingIn: [
    [40, -25, -1],
    [20, 0, 0],
    [22, 1, 6],
    [10, 7, 20],
    [6, 21, 45],
    [2, 120, 120],
  ],
  reviewing: [
    [55, 0, 6],
    [25, 7, 14],
    [15, 15, 25],
    [5, 26, 40],
  ],
  pausing: [
    [50, 0, 10],
    [50, 60, 60],
  ],
  returned: 0.2,
  rescheduled: 0.12,
  yearly: { suspension: 0.5, withdrawal: 0.02, goingBack: 0.1, reassignment: 1, newAddress: 0.3 },
};

/** Everything is handed in weeks ahead and reviewed at once: nobody has to be reminded. */
export const ahead: Habits = {
  openingDays: 0,
  openedLate: 0,
  handingIn: [[100, -45, -31]],
  reviewing: [[100, 0, 2]],
  pausing: [[100, 5000, 5000]],
  returned: 0,
  rescheduled: 0,
  yearly: nothing,
};

/** Suspended soon after the opening, and for good: nothing comes up. */
export const resting: Habits = { ...ahead, yearly: { ...nothing, suspension: 365 } };

/** Nobody ever hands in anything: every step is said, up to the last. */
export const neglected: Habits = { ...ahead, handingIn: [[100, 5000, 5000]] };
