import { parseArgs } from 'node:util';
import { LocalFault, messageOf } from './fault.ts';
import type { Verbosity } from './log.ts';

export type StartOptions = {
  fresh: boolean;
  port: number;
  speed: number;
  verbosity: Verbosity;
  home: string | undefined;
  assembly: string | undefined;
  help: boolean;
};

export const usage = `npm start -- [options]

  --fresh          empty everything that earlier starts kept
  --port 4400      port of the API; the inbox, the accounts and the preview of mails take the next three
  --speed 1        programme time per real time: 86400 is a day a second
  --home DIR       keep everything in DIR/.local instead of here
  --assembly DIR   run what cdk synth wrote to DIR, with nobody and nothing in it
  --verbose        print everything that functions log
  --quiet          print no warnings
`;

/** Reads the command line; a flag that is unknown or malformed is a LocalFault. */
export function readOptions(args: readonly string[]): StartOptions {
  const { assembly, fresh, help, home, port, speed, verbose, quiet } = parse(args);
  return {
    fresh,
    help,
    home,
    assembly,
    port: number('--port', port, (value) => Number.isInteger(value) && value >= 0 && value < 65536),
    speed: number('--speed', speed, (value) => value >= 1 && value <= 10_000_000),
    verbosity: verbose ? 'all' : quiet ? 'nothing' : 'warnings',
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        fresh: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        home: { type: 'string' },
        assembly: { type: 'string' },
        port: { type: 'string', default: '4400' },
        speed: { type: 'string', default: '1' },
        verbose: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
      },
    }).values;
  } catch (thrown) {
    throw new LocalFault(`${messageOf(thrown).split('.')[0] ?? ''}. See npm start -- --help`);
  }
}

function number(flag: string, text: string, isGood: (value: number) => boolean): number {
  const value = Number(text);
  if (text.trim() === '' || !isGood(value))
    throw new LocalFault(`${flag} ${text} is out of range. See npm start -- --help`);
  return value;
}
