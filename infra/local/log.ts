/** Where the local cloud's parts and the functions tell what happens, each line with the name of who tells it. */
export type Log = {
  info: (who: string, line: string) => void;
  warn: (who: string, line: string) => void;
};

/** 'all' tells everything, 'warnings' what needs a look, 'nothing' is for tests that provoke warnings. */
export type Verbosity = 'all' | 'warnings' | 'nothing';

export function makeLog(verbosity: Verbosity, write: (line: string) => void): Log {
  const tell = (who: string, line: string) => write(`${who.padEnd(14)} ${line}`);
  return {
    info: verbosity === 'all' ? tell : () => undefined,
    warn: verbosity === 'nothing' ? () => undefined : tell,
  };
}
