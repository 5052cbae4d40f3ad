import type { LanguageFault } from '../../language.ts';
import { type Message, say } from '../../message.ts';
import type { Call } from './shared/calls.ts';
import { argumentsText, type Scan } from './shared/scan.ts';

const opens = new Set('open io.open codecs.open'.split(' '));
const reads = new Set('os.listdir os.scandir os.walk glob.glob glob.iglob os.stat'.split(' '));
const readers = /\w\.(?:read_text|read_bytes|iterdir)$/;
const writes = /^(?:tempfile|shutil)\.|^os\.(?:mkdir|makedirs)$|\.write_(?:text|bytes)$/;
const processes =
  /^(?:subprocess\.(?:run|call|check_call|check_output|Popen|getoutput)|os\.(?:system|popen|fork|exec\w+|spawn\w+))$/;
const writeMode = /,\s*(?:mode\s*=\s*)?["'][^"']*[wax+]/;

/** Calls that reach outside the grader: for files that are not there, and for processes. */
export function fileAccess(scan: Scan): LanguageFault[] {
  const makesFiles = scan.calls.some((call) => writes.test(call.name) || isWrite(scan, call));
  return scan.calls.flatMap((call): LanguageFault[] => {
    const message = messageOf(scan, call, makesFiles);
    const { from, to, written } = call;
    return message ? [{ code: 'python-file-access', severity: 'warning', from, to, message, name: written }] : [];
  });
}

function isWrite(scan: Scan, call: Call): boolean {
  return opens.has(call.name) && writeMode.test(argumentsText(scan, call));
}

function messageOf(scan: Scan, call: Call, makesFiles: boolean): Message | undefined {
  const { name, written } = call;
  if (processes.test(name))
    return say`\`${written}\` starts a process: no page says that the sandbox allows it, and Rewardsmith’s Python cannot.`;
  if (makesFiles) return undefined;
  const path = name === 'pathlib.Path' && readsBehind(scan, call);
  if (!path && !opens.has(name) && !reads.has(name) && !readers.test(written)) return undefined;
  return say`There is no file beside a grader: \`${written}\` fails on every row. Data belongs into the source or the rows.`;
}

function readsBehind({ module: { tokens } }: Scan, { close }: Call): boolean {
  return tokens[close + 1]?.text === '.' && readers.test(`path.${tokens[close + 2]?.text}`);
}
