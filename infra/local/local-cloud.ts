import type { Login, NewLogin } from './accounts/logins.ts';
import type { ProgrammeClock } from './clock.ts';
import type { Verbosity } from './log.ts';
import type { Email } from './ses/mail.ts';
import type { Execution } from './step-functions/executions.ts';

export type LocalCloudOptions = {
  /** Where `.local` lies; without it the project's folder. */
  home?: string;
  /** Removes what earlier starts left there. */
  fresh?: boolean;
  /** Port of the API; 0, or none, is any free one. The inbox, the accounts and the preview of mails take the next three when they are free. */
  port?: number;
  /** Programme time per machine time: 86,400 is a day a second. */
  speed?: number;
  verbosity?: Verbosity;
  /** Folder of an assembly to run instead of the application's own. */
  assembly?: string;
  /** Done once everything is up, still at the machine's speed. */
  firstRun?: FirstRun;
  /** Told of each part as it comes up, and how long that took. */
  onProgress?: (part: string, milliseconds: number) => void;
  /** Where log lines go instead of the terminal. */
  write?: (line: string) => void;
};

export type LocalCloud = {
  apiUrl: string;
  /** Where the mails are shown; `emails` gives them as data. */
  inboxUrl: string;
  /** Where every mail can be looked at, whether it was ever sent or not. */
  mailPreviewUrl: string;
  /** Issuer of the tokens (with the pool's id behind it), login page and OAuth endpoints. */
  accountsUrl: string;
  /** The folder of everything that is kept between starts. */
  folder: string;
  clock: ProgrammeClock;
  /** For SDK clients of one's own: region, credentials and the endpoints as `AWS_ENDPOINT_URL_…`. */
  environment: Readonly<Record<string, string>>;
  /** The templates' outputs by name: TableName, UserPoolId… */
  outputs: Readonly<Record<string, string>>;
  functionNames: readonly string[];
  /** Runs a function by its name, or by what stands behind the last hyphen of it. Throws FunctionError. */
  invoke: (functionName: string, event: unknown) => Promise<unknown>;
  /** An ID token for whoever has this address. */
  tokenFor: (email: string) => Promise<string>;
  /** Makes a login that works at once, or changes the one of this address. */
  createLogin: (login: NewLogin) => Promise<Login>;
  logins: () => Login[];
  emails: () => readonly Email[];
  /** Every execution with its counts of state transitions and history events. */
  executions: () => Execution[];
  /** What lies in the dead-letter queues, by the name of the queue. */
  deadLetters: () => Readonly<Record<string, readonly unknown[]>>;
  /** Resident bytes of this process and of DynamoDB Local. */
  memory: () => { node: number; java: number };
  /** Rejects when a part that everything needs ends by itself. */
  failed: Promise<never>;
  /** Ends everything within three seconds and keeps what has to be kept. */
  stop: () => Promise<void>;
  /** Ends everything at once and saves nothing, like `kill -9`. */
  kill: () => Promise<void>;
};

/** What `npm start` does once the cloud is up: seeds people, imports the portfolio. It runs at every start and may find its work done. */
export type FirstRun = (cloud: LocalCloud) => Promise<void>;
