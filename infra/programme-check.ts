import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { checkProgramme } from '../shared/programme/check.ts';
import { Programme } from '../shared/programme/definition.ts';
import { chartOf, outlineOf } from '../shared/programme/draw.ts';
import { Language } from '../shared/forms/text.ts';

// npm run programme:check -- FILE [--language fr] [--chart]: says every fault of a programme's definition, or draws it.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { language: { type: 'string', default: 'en' }, chart: { type: 'boolean', default: false } },
});
const [file] = positionals;
const language = Language.safeParse(values.language);

if (file === undefined || !language.success) {
  say('usage: npm run programme:check -- FILE.json|FILE.ts [--language ar|fr|en] [--chart]');
  process.exitCode = 2;
} else {
  const candidate = await read(file);
  const faults = checkProgramme(candidate);
  for (const { where, fault, detail } of faults) say(`${where}: ${fault} ${detail}`);
  if (faults.length === 0) {
    const programme = Programme.parse(candidate);
    say(values.chart ? chartOf(programme, language.data) : outlineOf(programme, language.data));
  }
  say(faults.length === 0 ? 'No faults.' : `${faults.length} fault(s).`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** A definition from JSON, or from the export of a module that has stages. What cannot be read ends with one line. */
async function read(path: string): Promise<unknown> {
  try {
    return path.endsWith('.json') ? parse(await readFile(path, 'utf8')) : await fromModule(path);
  } catch (error) {
    say(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

async function fromModule(path: string): Promise<unknown> {
  const module: unknown = await import(pathToFileURL(path).href);
  const exported: unknown[] = typeof module === 'object' && module !== null ? Object.values(module) : [];
  return exported.find((value) => typeof value === 'object' && value !== null && 'stages' in value);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
