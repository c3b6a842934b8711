import { TaskError } from './errors.ts';

type Waiting = { resolve(output: unknown): void; reject(error: Error): void; beat(): void };

/** The tasks of an execution that wait for somebody to send their token back. */
export class Callbacks {
  readonly #waiting = new Map<string, Waiting>();

  /** Waits for the token; `forget` it when the task has ended some other way. */
  wait(token: string, beat: () => void): Promise<unknown> {
    return new Promise((resolve, reject) => this.#waiting.set(token, { resolve, reject, beat }));
  }

  forget(token: string): void {
    this.#waiting.delete(token);
  }

  has(token: string): boolean {
    return this.#waiting.has(token);
  }

  tokens(): string[] {
    return [...this.#waiting.keys()];
  }

  /** Each `send…` tells whether a task waited for the token; AWS answers TaskTimedOut when none does. */
  sendSuccess(token: string, output: unknown): boolean {
    return this.#settle(token, (waiting) => waiting.resolve(output));
  }

  sendFailure(token: string, error: string, cause: string): boolean {
    return this.#settle(token, (waiting) => waiting.reject(new TaskError(error, cause)));
  }

  sendHeartbeat(token: string): boolean {
    this.#waiting.get(token)?.beat();
    return this.has(token);
  }

  #settle(token: string, settle: (waiting: Waiting) => void): boolean {
    const waiting = this.#waiting.get(token);
    if (waiting === undefined) return false;
    this.#waiting.delete(token);
    settle(waiting);
    return true;
  }
}
