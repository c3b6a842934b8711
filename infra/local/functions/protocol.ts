/** What a worker is started with. */
export type WorkerStart = {
  /** File of the bundle and the name it exports the handler by. */
  file: string;
  handler: string;
  clock: SharedArrayBuffer;
  name: string;
  arn: string;
  memory: number;
};

/** Events and results travel as JSON, as they do on AWS: what JSON drops is dropped here as well. */
export type Invocation = { requestId: string; event: string; milliseconds: number };

export type InvocationResult =
  | { requestId: string; result: string }
  | { requestId: string; errorType: string; errorMessage: string; trace: string[] };
